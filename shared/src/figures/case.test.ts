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

  it("ignores a reopening that names no finish of the case", () => {
    const one = aCase();
    const events = [one.started("09:00"), one.finished("09:10"), one.reopened("09:11", newId())];
    expect(foldCase(events)?.finished?.at).toBe(at("09:10"));
  });
});

describe("foldCase with corrections", () => {
  it("lets the later one win field by field, and remembers each", () => {
    const one = aCase();
    const events = [
      one.started("09:00"),
      one.finished("09:10"),
      one.corrected("10:00", { outcome: "too-early", quantity: 3 }),
      one.corrected("09:30", { outcome: "referred", procedureId: "pin-reset" }, "窓口の申出"),
    ];
    expect(foldCase(events)).toMatchObject({
      procedureId: "pin-reset",
      finished: { outcome: "too-early", quantity: 3 },
      corrections: [
        { kind: "corrected", at: at("09:30"), reason: "窓口の申出" },
        { kind: "corrected", at: at("10:00"), reason: "入力誤り" },
      ],
    });
  });

  it("moves the ends of the timeline with start and finish", () => {
    const one = aCase();
    const day = [one.started("09:00"), one.phase("09:10", "review"), one.finished("09:20")];
    const longer = one.corrected("10:00", { startedAt: at("08:55"), finishedAt: at("09:30") });
    expect(foldCase([...day, longer])).toMatchObject({
      startedAt: at("08:55"),
      finished: { at: at("09:30"), timeIsAccurate: true },
      times: { servingMs: minutes(15), reviewMs: minutes(20) },
    });
    const shorter = one.corrected("10:00", { startedAt: at("09:12"), finishedAt: at("09:18") });
    expect(foldCase([...day, shorter])?.times).toMatchObject({ servingMs: 0, reviewMs: minutes(6) });
  });

  it("keeps ignoring phases after the finish when the finish is corrected to later", () => {
    const one = aCase();
    const day = [one.started("09:00"), one.finished("09:10"), one.phase("09:12", "review")];
    const later = one.corrected("10:00", { finishedAt: at("09:20") });
    expect(foldCase([...day, later])).toMatchObject({ phase: "serving", times: { servingMs: minutes(20) } });
  });

  it("moves a case to the day of its corrected start", () => {
    const one = aCase();
    const moved = one.corrected("10:00", { startedAt: at("16:00", "2026-05-13") });
    expect(foldCase([one.started("09:00"), moved])?.businessDate).toBe("2026-05-13");
  });

  it("takes times that contradict each other as inaccurate, even against a correction that says otherwise", () => {
    const one = aCase();
    const wrong = one.corrected("10:00", { finishedAt: at("08:00"), timeIsAccurate: true });
    expect(foldCase([one.started("09:00"), one.finished("09:10"), wrong])).toMatchObject({
      finished: { at: at("08:00"), timeIsAccurate: false },
      times: { servingMs: 0, reviewMs: 0, wrapUpMs: 0, holdMs: 0 },
    });
  });

  it("does not finish an unfinished case, but waits for its finish", () => {
    const one = aCase();
    const start = one.started("09:00");
    const early = one.corrected("09:05", { outcome: "cancelled", finishedAt: at("09:04"), quantity: 2 });
    expect(foldCase([start, early])?.finished).toBeNull();
    expect(foldCase([start, early, one.finished("09:10")])?.finished).toMatchObject({
      at: at("09:04"),
      outcome: "cancelled",
      quantity: 2,
    });
  });

  it("marks a voided case and why", () => {
    const one = aCase();
    expect(foldCase([one.started("09:00"), one.voided("09:01", "練習の取り違え")])).toMatchObject({
      voided: true,
      corrections: [{ kind: "voided", at: at("09:01"), reason: "練習の取り違え" }],
    });
  });

  describe("自動終了", () => {
    const auto = (one: ReturnType<typeof aCase>, time: string) =>
      one.finished(time, {
        outcome: "cancelled",
        timeIsAccurate: false,
        autoClosed: true,
        note: "終了の操作なし",
      });

    it("ends what nobody ended, says so, and measures nothing", () => {
      const one = aCase();
      const events = [one.started("09:00"), one.phase("09:05", "review"), auto(one, "09:05")];
      expect(foldCase(events)).toMatchObject({
        phase: "review",
        finished: { outcome: "cancelled", timeIsAccurate: false, at: at("09:05") },
        times: { servingMs: minutes(5), reviewMs: 0 },
        corrections: [{ kind: "auto-closed", reason: "終了の操作なし" }],
      });
    });

    it.each(["before", "after"])("gives way to a finish made %s it, whenever that arrives", (when) => {
      const one = aCase();
      const own = one.finished(when === "before" ? "09:04" : "09:20", { outcome: "handed-over" });
      const events = [one.started("09:00"), auto(one, "09:05"), one.phase("09:10", "review"), own];
      for (const arrival of [events, events.toReversed()])
        expect(foldCase(arrival)).toMatchObject({
          finished: { outcome: "handed-over", eventId: own.id, timeIsAccurate: true },
          times:
            when === "before" ? { servingMs: minutes(4) } : { servingMs: minutes(10), reviewMs: minutes(10) },
          corrections: [],
        });
    });

    it("can be corrected by the lead, from what it had put", () => {
      const one = aCase();
      const events = [
        one.started("09:00"),
        auto(one, "09:05"),
        one.corrected("10:00", { outcome: "completed" }, "完了していた"),
      ];
      expect(foldCase(events)).toMatchObject({
        finished: { outcome: "completed" },
        corrections: [
          { kind: "auto-closed" },
          { kind: "corrected", changes: [{ field: "outcome", before: "cancelled", after: "completed" }] },
        ],
      });
    });
  });
});
