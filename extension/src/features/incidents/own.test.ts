import type { Incident } from "@desk/shared/contract";
import { reportClock } from "@desk/shared/figures/incident-clock";
import { expect, test } from "vitest";
import { clockOf, withSettled } from "./own.ts";

const incidentId = "019e2400-0000-7000-8000-000000000001";
const found = "2026-05-14T09:10:00+09:00";
const own: Incident = {
  ...{ incidentId, counterId: "window-1", staffId: "staff-2", recordedAt: "2026-05-14T09:12:00+09:00" },
  ...{ kind: "complaint", category: "manner", discoveredAt: found, summary: "説明が早口との申出" },
  ...{ reportedAt: null, state: "open" },
};
const told = { reportedAt: "2026-05-14T09:20:00+09:00", reportedTo: "phone" } as const;

test("what the lead told the city is known at the counter, and what it told itself is not forgotten", () => {
  expect(withSettled(own, [{ incidentId, ...told }])).toEqual({ ...own, ...told });
  expect(withSettled(own, undefined)).toBe(own);
  const voided = { at: told.reportedAt, staffId: "lead-1", reason: "重複" };
  expect(withSettled({ ...own, ...told }, [{ incidentId, reportedAt: null, voided }])).toEqual({
    ...{ ...own, ...told, voided },
  });
});

test("the clock goes by the site's own 目安 and by what the lead corrected", () => {
  const nowMs = Date.parse("2026-05-14T09:40:00+09:00");
  const clock = (one: Incident, untold?: Parameters<typeof clockOf>[1]) => {
    const { incident, withinMin = 60 } = clockOf(one, untold);
    return reportClock(incident, nowMs, withinMin);
  };
  const known = { incidentId, kind: "complaint", counterId: "window-1", discoveredAt: found } as const;
  expect(clock(own)).toMatchObject({ kind: "running", leftMin: 30 });
  expect(clock(own, [{ ...known, dueAt: "2026-05-14T09:30:00+09:00" }])).toEqual({
    kind: "late",
    forMin: 30,
  });
  expect(clock(own, [{ ...known, kind: "accident", dueAt: found }])).toMatchObject({ kind: "at-once" });
  expect(clock({ ...own, ...told }, [{ ...known, dueAt: found }])).toMatchObject({ kind: "told" });
});
