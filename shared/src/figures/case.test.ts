import { describe, expect, it } from "vitest";
import { aCase, at, newId } from "./build-events.testing.ts";
import { foldCase } from "./case.ts";

const minutes = (n: number) => n * 60_000;

describe("foldCase", () => {
  it("is null until the start has arrived", () => {
    const one = aCase();
    expect(foldCase([])).toBeNull();
    expect(foldCase([one.phase("09:05", "review"), one.finished("09:10")])).toBeNull();
  });

  it("tells a running case: phase, since when, closed stretches", () => {
    const one = aCase();
    const events = [
      one.started("09:00", { channel: "phone", procedureVersion: 3 }),
      one.phase("09:04", "review"),
    ];
    expect(foldCase(events)).toEqual({
      transactionId: one.transactionId,
      procedureId: "certificate-renewal",
      procedureVersion: 3,
      counterId: "window-1",
      staffId: "staff-2",
      channel: "phone",
      practice: false,
      startedAt: at("09:00"),
      businessDate: "2026-05-14",
      phase: "review",
      phaseSince: at("09:04"),
      finished: null,
      times: { servingMs: minutes(4), reviewMs: 0, wrapUpMs: 0, holdMs: 0 },
      voided: false,
      corrections: [],
    });
  });

  it("tells a finished case as it was finished", () => {
    const one = aCase();
    const finish = one.finished("09:15", {
      outcome: "handed-over",
      quantity: 2,
      note: "代理人",
      staffId: "staff-3",
    });
    expect(foldCase([one.started("09:00"), one.phase("09:10", "wrap-up"), finish])).toMatchObject({
      phase: "wrap-up",
      phaseSince: at("09:10"),
      finished: {
        at: at("09:15"),
        eventId: finish.id,
        staffId: "staff-3",
        outcome: "handed-over",
        quantity: 2,
        timeIsAccurate: true,
        deviceIds: ["terminal-1"],
        note: "代理人",
      },
      times: { servingMs: minutes(10), wrapUpMs: minutes(5) },
    });
  });

  it("takes the day of the start in Japan, not in UTC", () => {
    const one = aCase();
    const early = one.started("09:00", { at: "2026-05-13T23:30:00.000Z" });
    expect(foldCase([early])?.businessDate).toBe("2026-05-14");
  });

  it("reads instants, not their spelling", () => {
    const one = aCase();
    const review = { ...one.phase("09:05", "review"), at: "2026-05-14T00:05:00.000Z" };
    const events = [one.finished("09:20"), review, one.started("09:00"), one.phase("09:10", "serving")];
    expect(foldCase(events)?.times).toMatchObject({ servingMs: minutes(15), reviewMs: minutes(5) });
  });

  it("orders equal instants by id", () => {
    const one = aCase();
    const [first, second] = [one.phase("09:05", "review"), one.phase("09:05", "hold")];
    expect(foldCase([second, first, one.started("09:00")])?.phase).toBe("hold");
  });

  it("keeps the first of two starts", () => {
    const one = aCase();
    const [first, second] = [one.started("09:00"), one.started("09:01", { procedureId: "pin-reset" })];
    expect(foldCase([second, first])).toMatchObject({
      startedAt: at("09:00"),
      procedureId: "certificate-renewal",
    });
  });

  it("keeps the first of two finishes, and ignores phases after it", () => {
    const one = aCase();
    const events = [
      one.started("09:00"),
      one.finished("09:10"),
      one.phase("09:12", "review"),
      one.finished("09:20"),
    ];
    expect(foldCase(events)).toMatchObject({
      finished: { at: at("09:10") },
      phase: "serving",
      times: { servingMs: minutes(10), reviewMs: 0 },
    });
  });

  it("marks practice", () => {
    expect(foldCase([aCase().started("09:00", { practice: true })])?.practice).toBe(true);
  });

  it("throws on events of two cases: the caller has mixed them up", () => {
    expect(() => foldCase([aCase().started("09:00"), aCase().started("09:01")])).toThrow("one case");
  });
});

describe("foldCase with a reopened finish", () => {
  it("lets the case run on, the time since the undone finish included", () => {
    const one = aCase();
    const undone = one.finished("09:10");
    const events = [one.started("09:00"), undone, one.reopened("09:10:08", undone.id)];
    expect(foldCase(events)).toMatchObject({ finished: null, phase: "serving", phaseSince: at("09:00") });
    expect(foldCase([...events, one.phase("09:11", "wrap-up"), one.finished("09:14")])).toMatchObject({
      finished: { at: at("09:14") },
      times: { servingMs: minutes(11), wrapUpMs: minutes(3) },
    });
  });

  it("counts the new finish as it is, whatever the one before was corrected to", () => {
    const one = aCase();
    const undone = one.finished("09:10", { outcome: "completed" });
    const events = [
      one.started("09:00"),
      undone,
      one.corrected("09:11", {
        outcome: "referred",
        quantity: 3,
        finishedAt: at("09:08"),
        timeIsAccurate: false,
      }),
      one.corrected("09:12", { procedureId: "pin-reset", startedAt: at("08:58") }),
      one.reopened("09:13", undone.id),
      one.finished("09:40", { outcome: "handed-over", quantity: 2 }),
    ];
    expect(foldCase(events)).toMatchObject({
      procedureId: "pin-reset",
      startedAt: at("08:58"),
      finished: { at: at("09:40"), outcome: "handed-over", quantity: 2, timeIsAccurate: true },
      times: { servingMs: minutes(42) },
    });
    expect(foldCase(events)?.corrections[0]?.changes).toEqual([
      { field: "outcome", before: "completed", after: "referred" },
      { field: "finishedAt", before: at("09:10"), after: at("09:08") },
      { field: "quantity", before: 1, after: 3 },
      { field: "timeIsAccurate", before: true, after: false },
    ]);
  });

  it("ignores a reopening that names no finish of the case", () => {
    const one = aCase();
    const events = [one.started("09:00"), one.finished("09:10"), one.reopened("09:11", newId())];
    expect(foldCase(events)?.finished?.at).toBe(at("09:10"));
  });
});
