import { describe, expect, it } from "vitest";
import { aCase, aTally, at, newId } from "./build-events.testing.ts";
import { foldDay } from "./events.ts";

const today = "2026-05-14";

describe("dayFigures", () => {
  it("gives zeros and empty lists for a day without events", () => {
    const none = { n: 0, meanS: null, medianS: null, maxS: null };
    expect(foldDay([], today)).toEqual({
      transactions: { total: 0, byProcedure: {}, byHour: {} },
      handling: { all: none },
      review: { all: none },
      wrapUp: { all: none },
      inaccurate: 0,
      calls: {
        answered: 0,
        completed: 0,
        handedOver: 0,
        other: 0,
        missed: 0,
        overflowed: 0,
        byCategory: {
          "call-system": 0,
          "call-notice-card": 0,
          "call-pickup-booking": 0,
          "call-renewal": 0,
          "call-visit-booking": 0,
          "call-documents": 0,
        },
        bookings: { pickup: 0, visit: 0 },
        talk: none,
        afterCall: none,
      },
      feeAssisted: 0,
      open: [],
      openCases: [],
      voided: 0,
      corrected: 0,
      enteredAfterwards: 0,
      corrections: [],
      staff: [],
      lastFinishAt: null,
      heldUp: [],
    });
  });

  it("splits the count by procedure, counter and outcome", () => {
    const [a, b, c] = [aCase(), aCase(), aCase()];
    const events = [
      ...[a.started("09:00"), a.finished("09:10")],
      ...[b.started("09:00", { counterId: "window-2" }), b.finished("09:20", { outcome: "handed-over" })],
      ...[c.started("10:00", { procedureId: "guidance" }), c.finished("10:02", { outcome: "informed" })],
      aTally("11:00", { counterId: "window-2", quantity: 2 }),
    ];
    expect(foldDay(events, today).transactions).toEqual({
      total: 5,
      byProcedure: {
        guidance: {
          count: 3,
          byCounter: { "window-1": 1, "window-2": 2 },
          byOutcome: { informed: 1 },
          tallied: 2,
        },
        "certificate-renewal": {
          count: 2,
          byCounter: { "window-1": 1, "window-2": 1 },
          byOutcome: { completed: 1, "handed-over": 1 },
          tallied: 0,
        },
      },
      byHour: { 9: 2, 10: 1, 11: 2 },
    });
  });

  it("writes procedures in the order of the contract, unknown ones last", () => {
    const ids = ["zz-old", "call-system", "aa-old", "guidance", "pin-reset"];
    const events = ids.map((procedureId) => aTally("09:00", { procedureId }));
    const written = Object.keys(foldDay(events, today).transactions.byProcedure);
    expect(written).toEqual(["guidance", "pin-reset", "call-system", "aa-old", "zz-old"]);
  });

  it("writes outcomes in the order of the contract, corrections by time", () => {
    const [a, b] = [aCase(), aCase()];
    const events = [
      ...[a.started("09:00"), a.finished("09:10", { outcome: "informed" })],
      ...[b.started("09:01"), b.finished("09:11", { outcome: "completed" })],
      ...[a.corrected("12:00", { quantity: 2 }), b.corrected("11:00", { quantity: 1 })],
    ];
    const { transactions, corrections } = foldDay(events, today);
    const written = transactions.byProcedure["certificate-renewal"]?.byOutcome ?? {};
    expect(Object.keys(written)).toEqual(["completed", "informed"]);
    expect(corrections.map((one) => one.at)).toEqual([at("11:00"), at("12:00")]);
  });

  it("gives times for each procedure that has some, and reviews only of the cases that had one", () => {
    const [a, b] = [aCase(), aCase()];
    const events = [
      ...[a.started("09:00"), a.phase("09:10", "review"), a.finished("09:16")],
      ...[b.started("09:00", { procedureId: "pin-reset" }), b.finished("09:04")],
    ];
    const { handling, review } = foldDay(events, today);
    expect(handling).toEqual({
      all: { n: 2, meanS: 420, medianS: 420, maxS: 600 },
      "certificate-renewal": { n: 1, meanS: 600, medianS: 600, maxS: 600 },
      "pin-reset": { n: 1, meanS: 240, medianS: 240, maxS: 240 },
    });
    expect(Object.keys(review)).toEqual(["all", "certificate-renewal"]);
    expect(review.all).toEqual({ n: 1, meanS: 360, medianS: 360, maxS: 360 });
  });

  it("lets a correction on a tally change procedure and quantity, nothing else", () => {
    const tally = aTally("09:00", { quantity: 5 });
    const about = aCase(tally.id);
    const events = [tally, about.corrected("09:05", { quantity: 2, outcome: "cancelled" })];
    const { transactions, corrected } = foldDay(events, today);
    expect(transactions.byProcedure).toEqual({
      guidance: { count: 2, byCounter: { "window-1": 2 }, byOutcome: {}, tallied: 2 },
    });
    expect(corrected).toBe(1);
  });

  it("leaves out a void whose case has not arrived", () => {
    expect(foldDay([aCase().voided("09:00")], today)).toEqual(foldDay([], today));
  });

  it("tells who recorded from when to when, a finish on a later day left out", () => {
    const [a, b] = [aCase(), aCase()];
    const events = [
      ...[a.started("09:00"), a.finished("09:10", { staffId: "staff-3" })],
      ...[b.started("16:50", { staffId: "lead-1" })],
      b.finished("08:40", { staffId: "lead-1", at: at("08:40", "2026-05-15") }),
      ...[aTally("08:45"), aTally("12:00")],
    ];
    // A mistaken correction to before the start invents no early arrival.
    const mistaken = b.corrected("17:00", { finishedAt: at("07:00") });
    expect(foldDay([...events, mistaken], today).staff).toEqual([
      { staffId: "lead-1", firstAt: at("16:50"), lastAt: at("16:50") },
      { staffId: "staff-2", firstAt: at("08:45"), lastAt: at("12:00") },
      { staffId: "staff-3", firstAt: at("09:10"), lastAt: at("09:10") },
    ]);
  });
});

describe("従事者", () => {
  it("are seen at sign-ins too, whatever order and offset they come in", () => {
    const by = { counterId: "window-1", staffId: "staff-3" };
    const signedIn = { type: "StaffSignedIn", id: newId(), at: at("08:20"), ...by } as const;
    const signedOut = { type: "StaffSignedOut", id: newId(), at: "2026-05-14T08:20:00Z", ...by } as const;
    const events = [
      signedOut,
      signedIn,
      signedOut,
      { ...signedIn, id: newId(), at: at("08:00", "2026-05-15") },
    ];
    expect(foldDay(events, today).staff).toEqual([
      { staffId: "staff-3", firstAt: at("08:20"), lastAt: at("17:20") },
    ]);
  });

  it("are not seen at what they enter afterwards for an hour at which they may not have been there", () => {
    const [own, forgotten] = [aCase(), aCase()];
    const enteredAfterwards = { reason: "混雑のため記録できなかった" };
    const events = [
      ...[own.started("10:00"), own.finished("10:10")],
      ...[forgotten.started("08:40", { enteredAfterwards }), forgotten.finished("16:50")],
    ];
    expect(foldDay(events, today).staff).toEqual([
      { staffId: "staff-2", firstAt: at("10:00"), lastAt: at("10:10") },
    ]);
  });
});
