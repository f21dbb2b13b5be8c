import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { finished, id, standingClock, started, type TestDeps, testDeps } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";
import { createDraft } from "../reports/draft.ts";
import { createFiguresRepo } from "./repo.ts";
import { createTracesRepo } from "./traces-repo.ts";

const at = (day: number, time: string) => `2026-05-${day}T${time}:00+09:00`;
const by = { counterId: "console", staffId: "lead-1" };
const complaint = { kind: "complaint", category: "manner", summary: "説明の仕方" } as const;
const reported: DeskEvent = {
  ...{ type: "IncidentReported", id: id(1), at: at(13, "09:20"), ...by },
  ...{ incidentId: id(1), ...complaint, discoveredAt: at(13, "09:10") },
} as const;
const closed: DeskEvent = {
  ...{ type: "IncidentUpdated", id: id(2), at: at(15, "10:00"), ...by },
  ...{ incidentId: id(1), changes: { state: "closed", reportedAt: at(13, "09:30"), reportedTo: "phone" } },
} as const;
const noted = (number: number, question: string, transactionId?: string): DeskEvent =>
  ({
    ...{ type: "QuestionNoted", id: id(number), at: at(14, "11:00"), ...by, question },
    ...(transactionId === undefined ? {} : { transactionId }),
  }) as DeskEvent;

async function recorded(events: readonly DeskEvent[]): Promise<TestDeps> {
  const deps = testDeps(standingClock("2026-05-20T09:00:00+09:00"));
  const judged = events.map((event) => ({ ok: true, event }) as const);
  const results = await createIngest(deps).record(judged, "console");
  expect(results.filter(({ status }) => status !== "accepted")).toEqual([]);
  return deps;
}

test.each([[[reported, closed]], [[closed, reported]]])(
  "an incident stands in the reports of the days on which it was open, as it was that evening",
  async (events) => {
    using deps = await recorded(events);
    const { incidents } = createTracesRepo(deps.db.raw);
    const states = [12, 13, 14, 15, 16].map((day) =>
      incidents(`2026-05-${day}`, `2026-05-${day}`).map(({ state }) => state),
    );
    expect(states).toEqual([[], ["open"], ["open"], ["closed"], []]);
  },
);

test("an incident closed, moved to a later day and voided is named by that day alone", async () => {
  const changed = (
    n: number,
    day: number,
    changes: DeskEventOf<"IncidentUpdated">["changes"],
  ): DeskEvent => ({
    ...{ type: "IncidentUpdated", id: id(n), at: at(day, "16:00"), ...by, incidentId: id(1), changes },
  });
  const moved = [changed(2, 13, { state: "closed" }), changed(3, 14, { discoveredAt: at(14, "09:10") })];
  const days = [13, 14, 15].map((day) => `2026-05-${day}`);
  {
    using deps = await recorded([reported, ...moved]);
    const { incidents } = createTracesRepo(deps.db.raw);
    // Its report is made anew without it, should it have been handed in before.
    expect(days.map((day) => incidents(day, day).length)).toEqual([0, 1, 0]);
  }
  using deps = await recorded([reported, ...moved, changed(4, 15, { voidReason: "二重の記録" })]);
  const { voidedIncidents } = createTracesRepo(deps.db.raw);
  expect(days.map((day) => voidedIncidents(day).length)).toEqual([0, 1, 0]);
});

test("questions of the day are candidates in their order, those of practice are none", async () => {
  const practice = { ...started({ id: 20, at: at(14, "10:50") }), practice: true } as DeskEvent;
  using deps = await recorded([
    practice,
    noted(5, "授乳室はどこですか", id(20)),
    noted(4, "駐車場は"),
    noted(3, "売店は"),
  ]);
  expect(createTracesRepo(deps.db.raw).questions("2026-05-14")).toEqual([
    { at: at(14, "11:00"), question: "売店は" },
    { at: at(14, "11:00"), question: "駐車場は" },
  ]);
});

test("sign-ins, missed calls and the same weekday of the year before are in the report", async () => {
  const head = { counterId: "call-1", staffId: "lead-1" };
  const missed = (number: number, kind: "missed" | "overflowed"): DeskEvent => ({
    type: "CallMissed",
    id: id(number),
    at: at(14, "09:00"),
    ...head,
    kind,
  });
  const signedIn: DeskEvent = { type: "StaffSignedIn", id: id(10), at: at(14, "08:10"), ...head };
  using deps = await recorded([
    signedIn,
    missed(11, "missed"),
    missed(12, "missed"),
    missed(13, "overflowed"),
  ]);
  const report = createDraft(deps)("2026-05-14");
  expect(report.calls).toMatchObject({ answered: 0, missed: 2, overflowed: 1 });
  expect(report.staff).toMatchObject([{ staffId: "lead-1", firstAt: at(14, "08:10").replace("+", ".000+") }]);
  expect(report.lastYear).toBeNull();

  const lastYear = { at: at(14, "09:00") };
  using later = await recorded([started({ id: 1, ...lastYear }), finished({ id: 2, of: 1, ...lastYear })]);
  later.clock.set("2027-05-20T09:00:00+09:00");
  expect(createDraft(later)("2027-05-13").lastYear).toEqual({
    businessDate: "2026-05-14",
    total: 1,
    byProcedure: { "certificate-renewal": 1 },
  });
});

test("compiled again from a rebuilt log the report is the same bytes", async () => {
  const day = [started({ id: 30, at: at(14, "09:00") }), finished({ id: 31, of: 30, at: at(14, "09:12") })];
  using deps = await recorded([...day, reported, closed, noted(3, "売店は")]);
  const draft = createDraft(deps);
  const before = JSON.stringify(draft("2026-05-14"));
  createIngest(deps).rebuild();
  expect(JSON.stringify(draft("2026-05-14"))).toBe(before);
  expect(before).toContain('"total":1');
});

test("a period is the sum of its days, whether its months are whole or cut", async () => {
  const days = [29, 30, 31].map((day) => ["2026-05", day] as const);
  const cases = [...days, ["2026-06", 1] as const, ["2026-07", 1] as const].flatMap(([month, day], n) => {
    const when = { at: `${month}-${String(day).padStart(2, "0")}T09:00:00+09:00` };
    return [
      started({ id: 100 + n * 10, ...when }),
      finished({ id: 101 + n * 10, of: 100 + n * 10, ...when }),
    ];
  });
  const deps = testDeps(standingClock("2026-08-01T09:00:00+09:00"));
  using _ = deps;
  await createIngest(deps).record(
    cases.map((event) => ({ ok: true, event }) as const),
    "console",
  );
  const { period, dayTotals, procedureTotals } = createFiguresRepo(deps.db.raw);
  const totals = (from: string, to: string) => [
    period(from, to).transactions.total,
    period(from, to).handling.all?.n,
    procedureTotals(from, to)["certificate-renewal"],
    dayTotals(from, to).length,
  ];
  expect(totals("2026-05-30", "2026-06-31")).toEqual([3, 3, 3, 3]);
  expect(totals("2026-05-01", "2026-07-31")).toEqual([5, 5, 5, 5]);
  expect(totals("2026-05-30", "2026-05-30")).toEqual([1, 1, 1, 1]);
  expect(totals("2026-05-02", "2026-07-01")).toEqual([5, 5, 5, 5]);
});
