import { describe, expect, it } from "vitest";
import { aCase, at } from "./build-events.testing.ts";
import { foldCase } from "./case.ts";

const minutes = (n: number) => n * 60_000;

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

  it("counts a call as the procedure it turned out to be, at the window as on the phone", () => {
    const [window, phone] = [aCase(), aCase()];
    const atWindow = [window.started("09:00"), window.finished("09:10")];
    const onPhone = [
      phone.started("09:00", { procedureId: "call-renewal", channel: "phone" }),
      phone.finished("09:10"),
    ];
    expect(
      foldCase([...atWindow, window.corrected("10:00", { procedureId: "call-documents" })])?.channel,
    ).toBe("phone");
    expect(foldCase([...onPhone, phone.corrected("10:00", { procedureId: "guidance" })])?.channel).toBe(
      "counter",
    );
    expect(foldCase([...onPhone, phone.corrected("10:00", { quantity: 2 })])?.channel).toBe("phone");
  });

  it("counts no help with a fee for a procedure that has none", () => {
    const one = aCase();
    const events = [one.started("09:00"), one.finished("09:10", { feeAssisted: true })];
    expect(foldCase(events)?.finished?.feeAssisted).toBe(true);
    const other = one.corrected("10:00", { procedureId: "insurance-registration" });
    expect(foldCase([...events, other])?.finished?.feeAssisted).toBe(false);
    const back = one.corrected("10:01", { procedureId: "application-reissue" });
    expect(foldCase([...events, other, back])?.finished?.feeAssisted).toBe(true);
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
