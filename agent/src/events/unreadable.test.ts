import type { DeskEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { createApp } from "../app.ts";
import { finished, grantToken, id, started, type TestDeps, tally, testDeps } from "../deps.testing.ts";
import { createFiguresRepo } from "../figures/repo.ts";
import { createLive } from "../live/live.ts";
import { createPracticeRepo } from "../practice/repo.ts";
import { createCandidateRepo } from "../qa/candidate-repo.ts";
import { createDraft } from "../reports/draft.ts";
import { createSiteRepo } from "../site/repo.ts";
import { createIngest } from "./ingest.ts";
import { rebuildRows } from "./rebuild.ts";
import { createUnreadableRepo, UnreadableEventError } from "./unreadable-repo.ts";

const friday = { at: "2026-05-15T10:00:00+09:00" };

async function twoDays() {
  const deps = testDeps();
  deps.clock.set("2026-05-15T18:00:00+09:00");
  const events = [
    ...[started({ id: 1 }), finished({ id: 2, of: 1 })],
    ...[started({ id: 3, ...friday }), finished({ id: 4, of: 3, ...friday }), tally({ id: 5, ...friday })],
  ];
  await createIngest(deps).record(
    events.map((event) => ({ ok: true, event }) as const),
    "window-1",
  );
  return deps;
}

/** What a disk or a hand may do; the triggers keep every program from it. */
function damage({ db }: TestDeps, number: number, body: string) {
  db.raw.exec("DROP TRIGGER IF EXISTS event_is_never_changed");
  db.raw.prepare("UPDATE event SET body = ? WHERE id = ?").run(body, id(number));
}

test.each([
  ["no JSON", "\u0000\u0001{", "not-json"],
  ["JSON of something else", "{}", "schema"],
  ["a field that is none any more", undefined, "schema"],
])("%s in the log: the day is refused by name, the others are compiled", async (_, body, fault) => {
  using deps = await twoDays();
  const finish = { ...finished({ id: 2, of: 1 }), quantity: "一" };
  damage(deps, 2, body ?? JSON.stringify(finish));
  const expected = { seq: 2, id: id(2), businessDate: "2026-05-14", fault };
  expect(createUnreadableRepo(deps.db.raw).all()).toEqual([expected]);
  const draft = createDraft(deps);
  expect(() => draft("2026-05-14")).toThrow(UnreadableEventError);
  expect(draft("2026-05-15").transactions.total).toBe(2);

  const token = grantToken(deps, "console", null);
  const app = createApp(deps);
  const ask = async (date: string) =>
    app.request(`/api/reports/daily/${date}`, {
      headers: { host: "localhost", authorization: `Bearer ${token}` },
    });
  const refused = await ask("2026-05-14");
  expect(refused.status).toBe(409);
  const told = await refused.json();
  expect(told.code).toBe("unreadable-event");
  expect(told.detail).toContain(`通番2（${id(2)}）`);
  expect((await ask("2026-05-15")).status).toBe(200);
});

test("a correction that was damaged on a later day stops the day of its case, not only its own", async () => {
  using deps = await twoDays();
  const head = { id: id(6), ...friday, counterId: "console", staffId: "lead-1" };
  const voided: DeskEvent = { type: "TransactionVoided", ...head, transactionId: id(1), reason: "誤り" };
  const [result] = await createIngest(deps).record([{ ok: true, event: voided }], "console");
  expect(result?.status).toBe("accepted");
  damage(deps, 6, "");
  const repo = createUnreadableRepo(deps.db.raw);
  expect(repo.ofDay("2026-05-14")).toMatchObject([{ id: id(6), businessDate: "2026-05-15" }]);
  expect(repo.ofDay("2026-05-15")).toHaveLength(1);
});

test.each([
  ["no event any more", 2, JSON.stringify({ ...finished({ id: 2, of: 1 }), at: "いつか" }), "strictly"],
  ["no JSON any more", 4, "", "in-two"],
  ["of a case of the other thread", 4, JSON.stringify(finished({ id: 4, of: 1, ...friday })), "in-one"],
])("one event is %s: two threads make of it what one makes", async (_, number, body, made) => {
  using deps = await twoDays();
  damage(deps, number, body);
  const told = () => ({
    known: createUnreadableRepo(deps.db.raw).known(),
    cases: deps.db.raw.prepare("SELECT * FROM case_row").all(),
    count: deps.db.raw.prepare("SELECT * FROM day_count").all(),
  });
  rebuildRows(deps.db.raw);
  const alone = told();
  expect(alone.cases).toHaveLength(2);
  expect(rebuildRows(deps.db.raw, { aloneUpTo: 0 })).toBe(made);
  expect(told()).toEqual(alone);
});

test("without a second thread one makes the rows", async () => {
  using deps = await twoDays();
  const { raw } = deps.db;
  const rows = () => raw.prepare("SELECT * FROM case_row").all();
  const before = rows();
  raw.exec("DELETE FROM case_row; ATTACH ':memory:' AS other_half");
  expect(rebuildRows(raw, { aloneUpTo: 0 })).toBe("in-one");
  expect(rows()).toEqual(before);
});

test("a rebuild leaves a damaged event out, remembers it, and the live page tells of it", async () => {
  using deps = await twoDays();
  const finish = { ...finished({ id: 2, of: 1 }), at: "いつか" };
  damage(deps, 2, JSON.stringify(finish));
  const ingest = createIngest(deps);
  ingest.rebuild();
  const figures = createFiguresRepo(deps.db.raw);
  expect(figures.day("2026-05-14")).toMatchObject({ transactions: { total: 0 }, open: [id(1)] });
  expect(figures.day("2026-05-15").transactions.total).toBe(2);
  const known = createUnreadableRepo(deps.db.raw).known();
  expect(known).toMatchObject([{ seq: 2, id: id(2), fault: "schema" }]);
  const site = createSiteRepo(deps.db.raw);
  const live = createLive(deps, { site, figures });
  const told: string[] = [];
  const line = {
    counterId: null,
    write: (message: Buffer) => void told.push(String(message)),
    pendingBytes: () => 0,
    end() {},
  };
  live.join(line);
  expect(told.join()).toContain(`"unreadable":[{"seq":2,"id":"${id(2)}","businessDate":"2026-05-14"}]`);
  live.close();
  ingest.close();
});

test("a damaged question or practice case keeps nobody from the others", async () => {
  using deps = testDeps();
  const question = (number: number): DeskEvent => ({
    ...{ type: "QuestionNoted", id: id(number), at: friday.at, counterId: "window-1", staffId: "lead-1" },
    question: "駐車場はありますか",
  });
  const practice = { ...started({ id: 3, ...friday }), practice: true } as DeskEvent;
  const events = [question(1), question(2), practice, finished({ id: 4, of: 3, ...friday })];
  await createIngest(deps).record(
    events.map((event) => ({ ok: true, event }) as const),
    "window-1",
  );
  damage(deps, 1, "\u0001{");
  deps.db.raw.prepare("UPDATE event SET body = '{}' WHERE id = ?").run(id(4));
  expect(
    createCandidateRepo(deps.db.raw)
      .waiting(10)
      .map((one) => one.id),
  ).toEqual([id(2)]);
  expect(createPracticeRepo(deps.db.raw).cases("2026-05-15", "2026-05-15")).toMatchObject([
    { transactionId: id(3), outcome: "completed", steps: 0 },
  ]);
});
