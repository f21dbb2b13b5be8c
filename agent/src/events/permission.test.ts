import type { DeskEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { finished, id, started } from "../deps.testing.ts";
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

test.each<[who: string, event: DeskEvent, counterId: string, verdict: string]>([
  ["staff: own, the same day", corrected(10, 1, by("staff-2")), "window-1", "accepted"],
  ["staff: own 取消", voided(10, 1, by("staff-2")), "window-1", "accepted"],
  ["staff: own count", voided(10, 3, by("staff-2")), "window-1", "accepted"],
  ["staff: a colleague's", corrected(10, 1, by("staff-3")), "window-1", "not-own-record"],
  ["staff: a colleague's count", voided(10, 3, by("staff-3")), "window-1", "not-own-record"],
  [
    "staff: from another counter",
    corrected(10, 1, by("staff-2", "window-2")),
    "window-2",
    "counter-mismatch",
  ],
  ["staff: own, the next day", corrected(10, 1, by("staff-2"), tomorrow), "window-1", "other-day"],
  [
    "staff: own, but to another day",
    corrected(10, 1, by("staff-2"), today, { startedAt: "2026-05-13T09:00:00+09:00" }),
    "window-1",
    "other-day",
  ],
  ["lead at the counter: a colleague's", corrected(10, 1, by("lead-1")), "window-1", "accepted"],
  ["lead at the counter: the next day", voided(10, 1, by("lead-1"), tomorrow), "window-1", "other-day"],
  ["lead at the console: any", corrected(10, 1, by("lead-1", "console")), "console", "accepted"],
  [
    "lead at the console: the next day",
    voided(10, 1, by("lead-1", "console"), tomorrow),
    "console",
    "accepted",
  ],
  ["staff: own undo", reopened(10, by("staff-2")), "window-1", "accepted"],
  ["staff: own undo, the next day", reopened(10, by("staff-2"), tomorrow), "window-1", "other-day"],
  ["staff: undo of a colleague's finish", reopened(10, by("staff-3")), "window-1", "not-own-record"],
  ["lead at the console: undo", reopened(10, by("lead-1", "console"), tomorrow), "console", "accepted"],
  ["a case that nobody has heard of yet", voided(10, 99, by("staff-3")), "window-1", "accepted"],
])("%s", async (_, event, counterId, verdict) => {
  using opened = await openDay();
  for (const on of [day, "2026-05-15"]) opened.leadSignsIn(on);
  expect(await opened.send(counterId, event)).toEqual([verdict]);
});

test("who goes on with a colleague's case may end it as another procedure, the next day too", async () => {
  using opened = await openDay();
  const asOther = { procedureId: "certificate-issue" };
  const events = [
    started({ id: 20, ...by("staff-2") }),
    corrected(21, 20, by("staff-3"), tomorrow, asOther),
    finished({ id: 22, of: 20, at: tomorrow, ...by("staff-3") }),
  ];
  expect(await opened.send("window-1", ...events)).toEqual(["accepted", "accepted", "accepted"]);
  // From then on it is also the case of the one who ended it.
  const later = { at: today, ...by("staff-3") };
  expect(await opened.send("window-1", corrected(23, 20, later))).toEqual(["accepted"]);
});

test("after submission the lead waits for the 差替え, and what the counter recorded that day still comes in", async () => {
  using opened = await openDay();
  const byLead = by("lead-1", "console");
  expect(await opened.send("console", corrected(10, 1, byLead))).toEqual(["accepted"]);
  opened.report(1, "submitted");
  const forgotten = [
    { ...started({ id: 30, ...byLead, counterId: "window-2" }), enteredAfterwards: { reason: "記録し忘れ" } },
    finished({ id: 31, of: 30, ...byLead, counterId: "window-2" }),
  ] as DeskEvent[];
  expect(await opened.send("console", corrected(11, 1, byLead), voided(12, 3, byLead), ...forgotten)).toEqual(
    Array(4).fill("report-submitted"),
  );
  // The same record again is no new one, and nothing of the refused ones is in the log.
  expect(await opened.send("console", corrected(10, 1, byLead))).toEqual(["duplicate"]);
  expect(await opened.send("window-1", corrected(13, 1, by("staff-2")))).toEqual(["accepted"]);
  expect(await opened.send("window-2", started({ id: 40, ...by("staff-3", "window-2") }))).toEqual([
    "accepted",
  ]);
  opened.report(2, "draft");
  expect(await opened.send("console", corrected(11, 1, byLead), voided(12, 3, byLead), ...forgotten)).toEqual(
    Array(4).fill("accepted"),
  );
});

test("a finish of a submitted day is not taken back", async () => {
  using opened = await openDay();
  opened.report(1, "submitted");
  const undo = reopened(10, by("lead-1", "console"));
  expect(await opened.send("console", undo)).toEqual(["report-submitted"]);
  expect(await opened.send("window-1", reopened(11, by("staff-2"), tomorrow))).toEqual(["other-day"]);
  opened.report(2, "draft");
  expect(await opened.send("console", undo, undo)).toEqual(["accepted", "duplicate"]);
});

test("a start is not moved onto a day that is submitted", async () => {
  using opened = await openDay();
  const other = { at: "2026-05-13T09:00:00+09:00", ...by("staff-2") };
  await opened.send("window-1", started({ id: 50, ...other }), finished({ id: 51, of: 50, ...other }));
  opened.report(1, "submitted");
  const moved = corrected(52, 50, by("lead-1", "console"), today, { startedAt: `${day}T08:45:00+09:00` });
  expect(await opened.send("console", moved)).toEqual(["report-submitted"]);
});

test("a missed call is taken back by who tapped it, on that day", async () => {
  using opened = await openDay();
  const missed = (n: number): DeskEvent => ({
    ...{ type: "CallMissed", id: id(n), at: today, ...by("staff-2", "call-1"), kind: "missed" },
  });
  const ofCall = (staffId: string, counterId = "call-1") => by(staffId, counterId);
  const count = () => opened.deps.db.raw.prepare("SELECT count(*) FROM missed_call").pluck().get();
  // The 取消 may come first.
  const results = await opened.send("call-1", voided(61, 60, ofCall("staff-2")), missed(60), missed(62));
  expect([results, count()]).toEqual([["accepted", "accepted", "accepted"], 1]);
  expect(await opened.send("call-1", voided(63, 62, ofCall("staff-3")))).toEqual(["not-own-record"]);
  expect(await opened.send("window-1", voided(64, 62, by("staff-2")))).toEqual(["counter-mismatch"]);
  expect(await opened.send("call-1", voided(65, 62, ofCall("staff-2"), tomorrow))).toEqual(["other-day"]);
  expect(await opened.send("call-1", voided(66, 62, ofCall("staff-2")))).toEqual(["accepted"]);
  expect(count()).toBe(0);
});

test.each<[who: string, event: DeskEvent, counterId: string, verdict: string]>([
  // The earliest report tells what happened: a second one would rewrite it.
  [
    "staff: another counter reports a known incident over",
    { ...incident, id: id(80), at: `${day}T09:00:00+09:00`, ...by("staff-2", "window-2") },
    "window-2",
    "counter-mismatch",
  ],
  [
    "staff: a colleague reports it over",
    { ...incident, id: id(80), ...by("staff-3") },
    "window-1",
    "not-own-record",
  ],
  ["staff: own incident", updated(80, by("staff-2")), "window-1", "accepted"],
  ["staff: a colleague's incident", updated(80, by("staff-3")), "window-1", "not-own-record"],
  [
    "staff: another counter's incident",
    updated(80, by("staff-2", "window-2")),
    "window-2",
    "counter-mismatch",
  ],
  ["staff: own incident, the next day", updated(80, by("staff-2"), tomorrow), "window-1", "other-day"],
  ["lead at the counter: a colleague's incident", updated(80, by("lead-1")), "window-1", "accepted"],
  [
    "lead at the console: any incident",
    updated(80, by("lead-1", "console"), tomorrow),
    "console",
    "accepted",
  ],
])("%s", async (_, event, counterId, verdict) => {
  using opened = await openDay();
  // A submitted report keeps no incident out.
  opened.report(1, "submitted");
  opened.leadSignsIn();
  expect(await opened.send("window-1", incident)).toEqual(["accepted"]);
  expect(await opened.send(counterId, event)).toEqual([verdict]);
});
