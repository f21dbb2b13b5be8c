import { openingOn } from "@desk/shared/calendar/opening";
import type { CaseEvent, Phase } from "@desk/shared/contract";
import { foldCase } from "@desk/shared/figures/case";
import { expect, test } from "vitest";
import { id } from "../deps.testing.ts";
import { caseNotices, type Usual } from "./cases.ts";

const date = "2026-05-13";
const at = (time: string, of = date) => `${of}T${time}:00+09:00`;
const limits = { overMedianTimes: 2, forgottenMin: 60 };
const usual: Usual = { ms: 12 * 60_000, source: "median" };

type Step = readonly [time: string, phase: Phase];

function told(startedAt: string, steps: readonly Step[], now: string, compare: Usual | null = usual) {
  const of = { transactionId: id(1), counterId: "window-1", staffId: "lead-1" };
  const start: CaseEvent = {
    ...{ type: "TransactionStarted", ...of, id: id(1), at: startedAt },
    ...{ procedureId: "certificate-renewal", procedureVersion: 1, channel: "counter" },
  };
  const changes = steps.map(
    ([time, phase], n): CaseEvent => ({
      type: "TransactionPhaseChanged",
      ...of,
      id: id(n + 2),
      at: at(time),
      phase,
    }),
  );
  const state = foldCase([start, ...changes]);
  if (state === null) throw new Error("a case begins with its start");
  const one = { state, procedure: "電子証明書の更新", counter: "窓口1", usual: compare };
  const moment = { opening: openingOn(now.slice(0, 10)), nowMs: Date.parse(now) };
  return caseNotices(one, moment, limits);
}
const kinds = (...args: Parameters<typeof told>) => told(...args).map(({ kind }) => kind);

test("a case is long when its 対応 is over twice the usual, not when it waits for 審査", () => {
  expect(kinds(at("10:00"), [], at("10:24"))).toEqual([]);
  expect(kinds(at("10:00"), [], at("10:25"))).toEqual(["case-long"]);
  expect(kinds(at("10:00"), [["10:10", "review"]], at("10:50"))).toEqual([]);
  const back: Step[] = [
    ["10:10", "review"],
    ["10:40", "serving"],
  ];
  expect(kinds(at("10:00"), back, at("10:54"))).toEqual([]);
  expect(kinds(at("10:00"), back, at("10:55"))).toEqual(["case-long"]);
});

test("with nothing to compare with, no case is long; a target is told as one", () => {
  expect(kinds(at("10:00"), [], at("10:59"), null)).toEqual([]);
  const [notice] = told(at("10:00"), [], at("10:31"), { ms: 15 * 60_000, source: "target" });
  expect(notice?.message).toContain("目標（15分）を大きく超えました");
});

test("a case is forgotten when nothing was done for an hour, at the close, or when a day is over", () => {
  expect(kinds(at("13:00"), [["13:05", "review"]], at("14:04"))).toEqual([]);
  expect(kinds(at("13:00"), [["13:05", "review"]], at("14:05"))).toEqual(["case-forgotten"]);
  expect(kinds(at("16:50"), [["17:00", "review"]], at("17:14"))).toEqual([]);
  expect(kinds(at("16:50"), [["17:00", "review"]], at("17:15"))).toEqual(["case-forgotten"]);
  // Somebody is still at it.
  expect(kinds(at("17:00"), [["17:10", "wrap-up"]], at("17:19"))).toEqual([]);
  expect(kinds(at("17:14", "2026-05-12"), [], at("08:00"))).toEqual(["case-forgotten"]);
});

test("the key and the words stay the same while the case goes on", () => {
  expect(told(at("10:00"), [], at("10:25"))).toEqual(told(at("10:00"), [], at("10:50")));
});
