import type { DeskEvent } from "@desk/shared/contract";
import type { PracticeAnswer } from "@desk/shared/procedures/version-requests";
import { expect, test } from "vitest";
import { contentDesk } from "../content/content.testing.ts";
import { finished, id, started } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";

const minutes = (n: number) => `2026-05-14T08:${String(n).padStart(2, "0")}:00+09:00`;

test("practice is listed with its steps, time and missed checks, and counts nowhere", async () => {
  await using desk = contentDesk();
  const practised: DeskEvent[] = [
    { ...started({ id: 1, at: minutes(30) }), practice: true } as DeskEvent,
    {
      ...finished({ id: 2, of: 1, at: minutes(42) }),
      path: [{ stepId: "check-card", answer: "ok" }, { stepId: "expiry" }],
      practiceResult: { missedChecks: [{ stepId: "check-card", missed: 2 }] },
    } as DeskEvent,
    { ...started({ id: 3, at: minutes(50), staffId: desk.secondLead }), practice: true } as DeskEvent,
    started({ id: 5, at: minutes(51) }),
    finished({ id: 6, of: 5, at: minutes(55) }),
  ];
  await createIngest(desk.deps).record(
    practised.map((event) => ({ ok: true, event })),
    "window-1",
  );
  const { cases } = (await desk.ask<PracticeAnswer>("GET", "/api/practice")).body;
  expect(cases.map(({ transactionId, staffId, durationS }) => [transactionId, staffId, durationS])).toEqual([
    [id(3), desk.secondLead, null],
    [id(1), "lead-1", 720],
  ]);
  expect(cases[1]).toMatchObject({
    procedureId: "certificate-renewal",
    outcome: "completed",
    steps: 1,
    missedChecks: [{ stepId: "check-card", missed: 2 }],
  });
  const report = await desk.ask("GET", "/api/reports/daily/2026-05-14", undefined, "console");
  expect(report.body).toMatchObject({ transactions: { total: 1 }, handling: { all: { n: 1, meanS: 240 } } });
  const before = await desk.ask("GET", "/api/practice?from=2026-05-01&to=2026-05-13");
  expect(before.body).toEqual({ cases: [] });
  expect(await desk.ask("GET", "/api/practice?from=soon")).toMatchObject({
    status: 422,
    body: { code: "schema" },
  });
});
