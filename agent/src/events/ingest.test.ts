import { expect, test } from "vitest";
import { readSiteFile } from "../db/site-file.ts";
import { finished, id, started, tally, testDeps } from "../deps.testing.ts";
import { createIngest } from "./ingest.ts";
import type { Judgement } from "./judge.ts";
import { createProjectionRepo } from "./projection-repo.ts";

const good = (...events: ReturnType<typeof tally>[]): Judgement[] =>
  events.map((event) => ({ ok: true, event }));
const statuses = (results: readonly { status: string }[]) => results.map(({ status }) => status);

test("the same event is taken once, with other content it is a conflict and the first one stays", async () => {
  using deps = testDeps();
  const ingest = createIngest(deps);
  const batch = good(tally({ id: 1 }), tally({ id: 1 }), tally({ id: 1, quantity: 2 }), tally({ id: 2 }));
  const results = await ingest.record(batch, "window-1");
  expect(statuses(results)).toEqual(["accepted", "duplicate", "rejected", "accepted"]);
  expect(results[2]).toMatchObject({ id: id(1), reason: "conflict" });
  expect(deps.db.raw.prepare("SELECT sum(count) FROM day_count").pluck().get()).toBe(2);
});

test("a refusal is noted without its content, once however often it is sent", async () => {
  using deps = testDeps();
  const ingest = createIngest(deps);
  const refused = (of: string): Judgement => ({
    ok: false,
    rejection: { id: of, reason: "personal-data", detail: "個人情報とみられる文字" },
  });
  await ingest.record([refused(id(1)), refused("山田太郎 090-1234-5678")], "window-1");
  await ingest.record([refused(id(1))], "window-1");
  const rows = deps.db.raw
    .prepare("SELECT event_id, counter_id, reason FROM rejected_event ORDER BY number")
    .raw()
    .all();
  expect(rows).toEqual([
    [id(1), "window-1", "personal-data"],
    [null, "window-1", "personal-data"],
  ]);
});

test("each event keeps the JST day of its own clock and when it was recorded", async () => {
  using deps = testDeps();
  await createIngest(deps).record(good(tally({ id: 1, at: "2026-05-12T23:30:00Z" })), "window-1");
  expect(deps.db.raw.prepare("SELECT at, business_date, recorded_at FROM event").raw().get()).toEqual([
    "2026-05-12T23:30:00Z",
    "2026-05-13",
    "2026-05-14T09:00:00.000+09:00",
  ]);
});

test("requests of one moment are announced together, with every day they touch", async () => {
  using deps = testDeps();
  const heard: (readonly string[])[] = [];
  const announced = new Promise<void>((resolve) => {
    deps.committed.subscribe(({ businessDates }) => {
      heard.push(businessDates);
      resolve();
    });
  });
  const ingest = createIngest(deps);
  await Promise.all([
    ingest.record(good(tally({ id: 1 })), "window-1"),
    ingest.record(good(tally({ id: 2, at: "2026-05-13T10:00:00+09:00" })), "window-2"),
  ]);
  await announced;
  expect(heard).toEqual([["2026-05-13", "2026-05-14"]]);
  expect(readSiteFile(deps.dataDir)).toMatchObject({ lastSeq: 2 });
});

test("figures that cannot follow keep no record out, and the next start makes them anew", async () => {
  using deps = testDeps();
  const ingest = createIngest(deps);
  deps.db.raw.exec(
    "CREATE TRIGGER broken BEFORE INSERT ON case_row BEGIN SELECT RAISE(ABORT, 'a broken projection'); END",
  );
  const [broken, neighbour] = await Promise.all([
    ingest.record(good(started({ id: 1 }), finished({ id: 2, of: 1 })), "window-1"),
    ingest.record(good(tally({ id: 3 })), "window-2"),
  ]);
  expect([statuses(broken), statuses(neighbour)]).toEqual([["accepted", "accepted"], ["accepted"]]);
  expect(createProjectionRepo(deps.db.raw).version()).toBe(0);
  deps.db.raw.exec("DROP TRIGGER broken");
  createIngest(deps);
  expect(deps.db.raw.prepare("SELECT count(*) FROM case_row").pluck().get()).toBe(1);
});

test("on a full disk nothing is acknowledged and nothing half kept", async () => {
  using deps = testDeps();
  const ingest = createIngest(deps);
  const { raw } = deps.db;
  raw.pragma(`max_page_count = ${raw.pragma("page_count", { simple: true })}`);
  const many = Array.from({ length: 300 }, (_, index) => tally({ id: index + 1 }));
  const outcomes = await Promise.allSettled([
    ingest.record(good(...many), "window-1"),
    ingest.record(good(tally({ id: 900 })), "window-2"),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(raw.prepare("SELECT count(*) FROM event").pluck().get()).toBe(0);
  raw.pragma("max_page_count = 1000000");
  expect(statuses(await ingest.record(good(tally({ id: 900 })), "window-2"))).toEqual(["accepted"]);
});
