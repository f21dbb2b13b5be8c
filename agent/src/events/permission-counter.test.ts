import type { DeskEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { createStaffRepo } from "../access/staff-repo.ts";
import { createTokenRepo } from "../access/token-repo.ts";
import { id } from "../deps.testing.ts";
import {
  by,
  corrected,
  day,
  incident,
  openDay,
  reopened,
  today,
  tomorrow,
  updated,
  voided,
} from "./permission.testing.ts";

test.each<[what: string, prepare: (opened: Awaited<ReturnType<typeof openDay>>) => void]>([
  ["nobody's PIN was checked there", () => {}],
  ["the lead's PIN was checked the day before", (opened) => opened.leadSignsIn("2026-05-13")],
  ["the lead's PIN was checked at another counter", (opened) => opened.leadSignsIn(day, "window-2")],
  [
    "the lead has been stopped since",
    (opened) => {
      opened.leadSignsIn();
      opened.deps.db.raw.exec("UPDATE staff SET locked = 1 WHERE id = 'lead-1'");
    },
  ],
  [
    "the lead has left since",
    (opened) => {
      opened.leadSignsIn();
      opened.deps.db.raw.exec("UPDATE staff SET active = 0 WHERE id = 'lead-1'");
    },
  ],
])("a lead's name at a counter gives no rights over colleagues' records when %s", async (_, prepare) => {
  using opened = await openDay();
  await opened.send("window-1", incident);
  prepare(opened);
  const asLead = by("lead-1");
  const events = [corrected(10, 1, asLead), voided(11, 3, asLead), reopened(12, asLead), updated(13, asLead)];
  expect(await opened.send("window-1", ...events)).toEqual(Array(4).fill("not-own-record"));
});

test.each<[what: string, since: (opened: Awaited<ReturnType<typeof openDay>>) => void]>([
  [
    "the lead has got a new PIN",
    ({ deps }) => void createStaffRepo(deps.db.raw).change("lead-1", { pinHash: "scrypt$x$y" }),
  ],
  [
    "the PC was paired anew",
    ({ deps }) => {
      const tokens = createTokenRepo(deps.db.raw);
      for (const { hash } of tokens.all()) tokens.revoke(hash, today);
    },
  ],
])("what a lead did there after the PIN check is taken, also when it arrives after %s", async (_, since) => {
  using opened = await openDay();
  opened.leadSignsIn();
  // Twice on that day: both sessions end together.
  opened.leadSignsIn();
  since(opened);
  expect(await opened.send("window-1", corrected(10, 1, by("lead-1")))).toEqual(["accepted"]);
});

test("a change dated to an earlier day is taken late, but not once that counter has begun the next day", async () => {
  using opened = await openDay();
  await opened.send("window-1", incident);
  const own = by("staff-2");
  const signedIn = (n: number, at: string, counterId = "window-1"): DeskEvent => ({
    ...{ type: "StaffSignedIn", id: id(n), at, ...by("staff-2", counterId) },
  });
  opened.deps.clock.set(tomorrow);
  await opened.send("window-2", signedIn(30, tomorrow, "window-2"));
  // An outbox of yesterday, in its order; one of them names somebody whom the lead has yet to add.
  const early = { ...corrected(11, 1, own), staffId: "staff-9" };
  const detail = "担当者 staff-9 はこの拠点に登録されていません。";
  const { results } = await opened.sendJudged([
    { ok: true, event: corrected(10, 1, own) },
    { ok: false, rejection: { id: early.id, reason: "unknown-staff", detail } },
    { ok: true, event: signedIn(31, tomorrow) },
  ]);
  expect(results.map(({ status }) => status)).toEqual(["accepted", "rejected", "accepted"]);
  const dated = [corrected(12, 1, own), voided(13, 3, own), reopened(14, own), updated(15, own)];
  expect(await opened.send("window-1", ...dated)).toEqual(Array(4).fill("other-day"));
  expect(await opened.send("window-1", { ...early, staffId: "staff-2" })).toEqual(["accepted"]);
});

test.each<[what: string, paired: string, revoked: string | null, verdict: string]>([
  ["while a second PC is paired to the counter", `${day}T08:00:00+09:00`, null, "accepted"],
  ["when the second PC was taken off that counter since", `${day}T08:00:00+09:00`, tomorrow, "accepted"],
  [
    "when the second PC was gone before that day",
    "2026-05-12T08:00:00+09:00",
    "2026-05-13T17:00:00+09:00",
    "other-day",
  ],
  [
    "when the second PC came only after the next day had begun",
    "2026-05-15T12:00:00+09:00",
    null,
    "other-day",
  ],
])("a change dated to an earlier day arrives after the next day's start %s", async (_, ...of) => {
  using opened = await openDay();
  const [paired, revoked, verdict] = of;
  const { deps } = opened;
  const pair = deps.db.raw.prepare("INSERT INTO token VALUES (?, 'counter', 'window-1', ?, ?, NULL, NULL)");
  pair.run(deps.random.bytes(32), "2026-05-01T08:00:00+09:00", null);
  pair.run(deps.random.bytes(32), paired, revoked);
  deps.clock.set(tomorrow);
  await opened.send("window-1", { type: "StaffSignedIn", id: id(30), at: tomorrow, ...by("staff-3") });
  expect(await opened.send("window-1", corrected(10, 1, by("staff-2")))).toEqual([verdict]);
});
