import { expect, test } from "vitest";
import { aCase, aTally, at } from "./build-events.testing.ts";
import { foldCase } from "./case.ts";
import { foldTally } from "./tally.ts";

test("a correction tells what each field was before it, an earlier correction included", () => {
  const one = aCase();
  const events = [
    ...[one.started("09:00"), one.finished("09:10")],
    one.corrected("09:20", { procedureId: "pin-reset", quantity: 2 }),
    one.corrected("09:30", { quantity: 3, finishedAt: at("09:12"), timeIsAccurate: true }),
  ];
  expect(foldCase(events)?.corrections.map(({ staffId, changes }) => ({ staffId, changes }))).toEqual([
    {
      staffId: "staff-2",
      changes: [
        { field: "procedureId", before: "certificate-renewal", after: "pin-reset" },
        { field: "quantity", before: 1, after: 2 },
      ],
    },
    {
      staffId: "staff-2",
      changes: [
        { field: "finishedAt", before: at("09:10"), after: at("09:12") },
        { field: "quantity", before: 2, after: 3 },
      ],
    },
  ]);
});

test("the same instant written otherwise is no change, and before the finish there was no outcome", () => {
  const one = aCase();
  const changes = { startedAt: "2026-05-14T00:00:00Z", outcome: "referred" } as const;
  const events = [one.corrected("09:05", changes), one.finished("09:10"), one.started("09:00")];
  expect(foldCase(events)?.corrections).toMatchObject([
    { changes: [{ field: "outcome", before: null, after: "referred" }] },
  ]);
});

test("a 後入力 stands first, and a void after what it voids", () => {
  const one = aCase();
  const started = one.started("09:00", { enteredAfterwards: { reason: "記録もれ" } });
  const events = [one.voided("08:00"), started, one.finished("09:10")];
  expect(foldCase(events)?.corrections).toEqual([
    { kind: "entered-afterwards", at: at("09:00"), reason: "記録もれ", staffId: "staff-2" },
    { kind: "voided", at: at("08:00"), reason: "二重入力", staffId: "staff-2" },
  ]);
});

test("of a tally only procedure and quantity change", () => {
  const tally = aTally("09:00");
  const correction = aCase(tally.id).corrected("09:01", { quantity: 4, outcome: "referred" });
  expect(foldTally(tally, [correction])).toMatchObject({
    quantity: 4,
    corrections: [{ changes: [{ field: "quantity", before: 1, after: 4 }] }],
  });
});
