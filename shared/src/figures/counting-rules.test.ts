import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "../calendar/business-date.ts";
import type { DeskEventOf } from "../contract/event.ts";
import { aCase, aTally, at, newId } from "./build-events.testing.ts";
import { countingRules, lastYearDays } from "./counting-rules.ts";
import { deviceRuleExamples } from "./device-rules.testing.ts";
import { foldDay } from "./events.ts";
import { type IncidentEvent, incidentsBetween } from "./incidents.ts";
import { monthFigures } from "./month.ts";

const today = "2026-05-14";
const none = { n: 0, meanS: null, medianS: null, maxS: null };
const evenly = (seconds: number) => ({ n: 1, meanS: seconds, medianS: seconds, maxS: seconds });

/** One example for each sentence, found by how the sentence begins. */
const examples: Record<string, () => void> = {
  "件数は、対応を終了した案件を、": () => {
    const one = aCase();
    const start = one.started("16:50", { at: at("16:50", "2026-05-13") });
    const events = [start, one.finished("08:40"), one.finished("08:41")];
    expect(foldDay(events, "2026-05-13").transactions.total).toBe(1);
    expect(foldDay(events, today).transactions.total).toBe(0);
  },
  同種の案件をまとめて: () => {
    const one = aCase();
    const figures = foldDay([one.started("09:00"), one.finished("09:10", { quantity: 4 })], today);
    expect(figures.transactions.total).toBe(4);
    expect(figures.handling.all).toEqual(evenly(600));
  },
  "件数のみ計上（案内等）は、": () => {
    const figures = foldDay([aTally("09:00", { quantity: 3 })], today);
    expect(figures.transactions.byProcedure).toEqual({
      guidance: { count: 3, byCounter: { "window-1": 3 }, byOutcome: {}, tallied: 3 },
    });
    expect(figures.handling).toEqual({ all: none });
  },
  "時間帯別件数は、": () => {
    const one = aCase();
    const events = [
      one.started("08:59:59"),
      one.finished("10:10", { quantity: 2 }),
      aTally("16:00", { quantity: 3 }),
    ];
    expect(foldDay(events, today).transactions.byHour).toEqual({ 8: 2, 16: 3 });
  },
  "「対応時間」は": () => {
    const one = aCase();
    const figures = foldDay(
      [
        one.started("09:00"),
        one.phase("09:10", "review"),
        one.phase("09:15", "wrap-up"),
        one.finished("09:18"),
      ],
      today,
    );
    expect([figures.handling.all, figures.review.all, figures.wrapUp.all]).toEqual(
      [600, 300, 180].map(evenly),
    );
  },
  "保留中の時間は、": () => {
    const one = aCase();
    const { handling, review, wrapUp } = foldDay(
      [one.started("09:00"), one.phase("09:05", "hold"), one.finished("09:30")],
      today,
    );
    expect([handling.all, review.all, wrapUp.all]).toEqual([evenly(300), none, none]);
  },
  "時間の集計は、": () => {
    const [done, open] = [aCase(), aCase()];
    const figures = foldDay(
      [done.started("09:00"), done.finished("09:10"), open.started("09:00"), open.phase("09:01", "review")],
      today,
    );
    expect(figures.handling).toEqual({ all: evenly(600), "certificate-renewal": evenly(600) });
    expect(figures.review).toEqual({ all: none });
    expect(figures.wrapUp).toEqual({ all: none });
  },
  計測が不正確と: () => {
    const [rough, wrong] = [aCase(), aCase()];
    const figures = foldDay(
      [
        ...[rough.started("09:00"), rough.finished("09:10", { timeIsAccurate: false })],
        ...[
          wrong.started("09:00"),
          wrong.finished("09:10"),
          wrong.corrected("10:00", { finishedAt: at("08:50") }),
        ],
      ],
      today,
    );
    expect(figures).toMatchObject({ transactions: { total: 2 }, inaccurate: 2, handling: { all: none } });
  },
  "平均、中央値": () => {
    const finishes = ["09:00:01.500", "09:00:02.400", "09:00:04.700", "09:01:00.499"];
    const events = finishes.flatMap((time) => {
      const one = aCase();
      return [one.started("09:00"), one.finished("09:00", { at: `${today}T${time}+09:00` })];
    });
    // (1500 + 2400 + 4700 + 60499) / 4 = 17274.75 ms; (2400 + 4700) / 2 = 3550 ms.
    expect(foldDay(events, today).handling.all).toEqual({ n: 4, meanS: 17, medianS: 4, maxS: 60 });
    expect(foldDay(events.slice(0, 2), today).handling.all).toEqual(evenly(2));
  },
  終了していない案件は: () => {
    const [late, early] = [aCase(), aCase()];
    const events = [late.started("09:30"), early.started("09:00"), early.phase("09:05", "review")];
    expect(foldDay(events, today)).toMatchObject({
      transactions: { total: 0 },
      open: [early.transactionId, late.transactionId],
      openCases: [{ transactionId: early.transactionId, phase: "review" }, { startedAt: at("09:30") }],
    });
  },
  終了を取り消した案件は: () => {
    const one = aCase();
    const undone = one.finished("09:10", { outcome: "cancelled" });
    const events = [one.started("09:00"), undone, one.reopened("09:10:05", undone.id), one.finished("09:20")];
    expect(foldDay(events, today)).toMatchObject({
      transactions: { byProcedure: { "certificate-renewal": { count: 1, byOutcome: { completed: 1 } } } },
      handling: { all: evenly(1200) },
    });
  },
  訂正した記録は: () => {
    const one = aCase();
    const events = [
      ...[one.started("09:00"), one.finished("09:10")],
      one.corrected("09:20", { procedureId: "pin-reset", quantity: 2 }),
      one.corrected("09:30", { quantity: 3, outcome: "pin-locked" }),
    ];
    const figures = foldDay(events, today);
    expect(figures.transactions.byProcedure).toMatchObject({
      "pin-reset": { count: 3, byOutcome: { "pin-locked": 3 } },
    });
    expect(figures).toMatchObject({ corrected: 1, voided: 0, corrections: [{}, { at: at("09:30") }] });
  },
  取り消した記録は: () => {
    const [one, tally] = [aCase(), aTally("09:00", { quantity: 2 })];
    const events = [
      ...[one.started("09:00"), one.finished("09:10"), one.corrected("09:11", { quantity: 2 })],
      ...[one.voided("09:12"), tally, aCase(tally.id).voided("09:20", "押し間違い")],
    ];
    expect(foldDay(events, today)).toMatchObject({
      transactions: { total: 0 },
      handling: { all: none },
      voided: 2,
      corrected: 0,
      corrections: [
        { transactionId: one.transactionId, kind: "corrected", procedureId: "certificate-renewal" },
        { transactionId: one.transactionId, kind: "voided", counterId: "window-1" },
        { transactionId: tally.id, kind: "voided", reason: "押し間違い", procedureId: "guidance" },
      ],
      staff: [],
    });
  },
  後入力とした案件は: () => {
    const one = aCase();
    const enteredAfterwards = { reason: "混雑のため記録できなかった" };
    const events = [one.started("09:00", { enteredAfterwards }), one.finished("09:10")];
    expect(foldDay(events, today)).toMatchObject({
      transactions: { total: 1, byHour: { 9: 1 } },
      handling: { all: evenly(600) },
      enteredAfterwards: 1,
      corrected: 0,
      corrections: [{ kind: "entered-afterwards", at: at("09:00"), ...enteredAfterwards }],
    });
    expect(foldDay([...events, one.voided("10:00")], today)).toMatchObject({ enteredAfterwards: 0 });
  },
  コールセンターの応答件数は: () => {
    const [call, open] = [aCase(), aCase()];
    const phone = { channel: "phone", procedureId: "call-renewal" } as const;
    const events = [
      ...[call.started("09:00", phone), call.finished("09:03", { outcome: "handed-over", quantity: 2 })],
      ...[open.started("09:00", phone), aTally("09:00", { procedureId: "call-renewal", quantity: 3 })],
    ];
    expect(foldDay(events, today).calls).toMatchObject({
      answered: 2,
      handedOver: 2,
      byCategory: { "call-renewal": 2, "call-system": 0 },
    });
  },
  "コールセンターの「完結」は": () => {
    const ends = [
      ["call-renewal", "completed"],
      ["call-renewal", "informed"],
      ["call-pickup-booking", "reserved"],
      ["call-visit-booking", "reserved"],
      ["call-system", "cancelled"],
    ] as const;
    const events = ends.flatMap(([procedureId, outcome]) => {
      const one = aCase();
      const start = one.started("09:00", { channel: "phone", procedureId });
      return [start, one.phase("09:03", "wrap-up"), one.finished("09:04", { outcome })];
    });
    const seconds = (n: number) => ({ n: 5, meanS: n, medianS: n, maxS: n });
    expect(foldDay(events, today).calls).toMatchObject({
      ...{ answered: 5, completed: 4, handedOver: 0, other: 1, bookings: { pickup: 1, visit: 1 } },
      ...{ talk: seconds(180), afterCall: seconds(60) },
    });
  },
  不在及び他回線への電話は: () => {
    const by = { counterId: "call-1", staffId: "staff-2" };
    const missed = (kind: "missed" | "overflowed"): DeskEventOf<"CallMissed"> => ({
      type: "CallMissed",
      id: newId(),
      at: at("09:00"),
      ...by,
      kind,
    });
    const [once, twice, other] = [missed("missed"), missed("missed"), missed("overflowed")];
    expect(foldDay([once, twice, other, once], today)).toMatchObject({
      transactions: { total: 0 },
      calls: { answered: 0, missed: 2, overflowed: 1 },
    });
  },
  手数料収納補助は: () => {
    const [one, other] = [aCase(), aCase()];
    const events = [
      ...[one.started("09:00"), one.finished("09:10", { feeAssisted: true, quantity: 2 })],
      ...[other.started("09:00"), other.finished("09:10")],
    ];
    expect(foldDay(events, today).feeAssisted).toBe(2);
  },
  延長は: () => {
    const [late, forgotten, nextDay] = [aCase(), aCase(), aCase()];
    const events = [
      ...[late.started("17:00"), late.finished("17:25")],
      ...[forgotten.started("16:00"), forgotten.finished("23:55", { timeIsAccurate: false })],
      ...[nextDay.started("16:00"), nextDay.finished("08:30", { at: at("08:30", "2026-05-15") })],
    ];
    expect(foldDay(events, today).lastFinishAt).toBe(at("17:25"));
  },
  苦情: () => {
    const by = { counterId: "window-1", staffId: "staff-2", incidentId: newId() };
    const discoveredAt = at("09:10", "2026-05-13");
    const complaint = { kind: "complaint", category: "manner", summary: "説明の仕方", discoveredAt } as const;
    const head = { id: newId(), at: at("09:20", "2026-05-13") };
    const reported: IncidentEvent = { type: "IncidentReported", ...head, ...by, ...complaint };
    const changes = { state: "closed" } as const;
    const closed: IncidentEvent = { type: "IncidentUpdated", id: newId(), at: at("10:00"), ...by, changes };
    const states = ["2026-05-12", "2026-05-13", today, "2026-05-15"].map((date) =>
      incidentsBetween([closed, reported], date, date).map(({ state }) => state),
    );
    expect(states).toEqual([[], ["open"], ["closed"], []]);
  },
  前年同曜日の件数は: () => {
    expect(weekdayOf(addDays(today, -lastYearDays))).toBe(weekdayOf(today));
    expect(lastYearDays).toBe(52 * 7);
  },
  練習として: () => {
    const [done, open, gone] = [aCase(), aCase(), aCase()];
    const start = (one: ReturnType<typeof aCase>) => one.started("09:00", { practice: true });
    const events = [
      ...[start(done), done.finished("09:10"), done.corrected("09:11", { quantity: 2 })],
      ...[start(open), start(gone), gone.voided("09:12")],
    ];
    expect(foldDay(events, today)).toEqual(foldDay([], today));
  },
  ...deviceRuleExamples,
  月累計及び: () => {
    const day = (businessDate: string, quantity: number) => {
      const { transactions, ...rest } = foldDay(
        [aTally("09:00", { at: at("09:00", businessDate), quantity })],
        businessDate,
      );
      return { businessDate, transactions, ...rest };
    };
    expect(monthFigures([day("2026-05-13", 2), day(today, 3)]).transactions.total).toBe(5);
  },
};

describe("集計方法", () => {
  it.each(countingRules)("%s", (rule) => {
    const beginnings = Object.keys(examples).filter((beginning) => rule.startsWith(beginning));
    expect(beginnings, "every sentence has one example").toHaveLength(1);
    examples[beginnings[0] ?? ""]?.();
  });

  it("has no example of a rule that is not printed", () => {
    const orphans = Object.keys(examples).filter(
      (beginning) => !countingRules.some((rule) => rule.startsWith(beginning)),
    );
    expect(orphans).toEqual([]);
  });

  it("says each rule in one sentence", () => {
    for (const rule of countingRules) expect(rule).toMatch(/^[^。]+。$/);
  });
});
