import { toJstIso } from "@desk/shared/calendar/business-date";
import type { CaseEvent, DeskEvent } from "@desk/shared/contract";
import { type CaseState, foldCase } from "@desk/shared/figures/case";
import { v7 } from "uuid";
import { beforeAll, expect, it } from "vitest";
import { loadSeed } from "../../content/index.ts";
import { timeInCase } from "../../outbox/case-time.ts";
import type { Desk } from "../../outbox/index.ts";
import { changePhase, finishCase, resumeCase } from "./actions.ts";
import { reopenCase } from "./reopen-case.ts";

beforeAll(loadSeed);

const transactionId = v7();
const day = (time: string) => `2026-05-14T${time}:00.000+09:00`;
const outcome = {
  ...({ outcome: "completed", quantity: 1, deviceIds: [], timeIsAccurate: true } as const),
  ...{ feeAssisted: null, note: "" },
};

/** A counter with one case, whose clock is what the test says. */
function counter(startedAt: string) {
  const head = { counterId: "window-1", staffId: "staff-2" };
  const rows: { event: DeskEvent; delivery: { state: "pending" } }[] = [];
  let nowMs = 0;
  const record = async (events: readonly DeskEvent[]) => {
    rows.push(...events.map((event) => ({ event, delivery: { state: "pending" as const } })));
    return { recorded: rows.slice(-events.length), skipped: [] };
  };
  const state = () => foldCase(rows.map(({ event }) => event as CaseEvent)) as CaseState;
  const getState = () => ({ rows, drafts: new Map(), cases: new Map([[transactionId, state()]]) });
  const stamp = (of: string) => ({ ...head, id: v7(), at: toJstIso(timeInCase(rows, of, nowMs)) });
  const setClock = (time: string) => {
    nowMs = Date.parse(day(time));
  };
  setClock(startedAt);
  void record([
    {
      ...{ type: "TransactionStarted", ...stamp(transactionId), transactionId },
      ...{ procedureId: "guidance", procedureVersion: 1, channel: "counter" },
    },
  ]);
  const desk = { store: { getState }, now: () => nowMs, today: () => "2026-05-14", stamp, record };
  return { desk: desk as unknown as Desk, state, setClock, rows };
}

it("a case put on hold before the clock was set back is resumed by one tap", async () => {
  const { desk, state, setClock, rows } = counter("10:00");
  setClock("10:12");
  await changePhase(desk, transactionId, "hold");
  setClock("10:05");
  await resumeCase(desk, transactionId);
  expect(state()).toMatchObject({ phase: "serving", phaseSince: "2026-05-14T10:12:00.001+09:00" });
  await changePhase(desk, transactionId, "wrap-up");
  expect(state().phase).toBe("wrap-up");
  expect(rows).toHaveLength(4);
});

it("a finish that the clock cannot time counts without its time, and can be taken back", async () => {
  const { desk, state, setClock } = counter("10:12");
  setClock("10:05");
  await finishCase(desk, transactionId, outcome);
  expect(state().finished).toMatchObject({ at: "2026-05-14T10:12:00.001+09:00", timeIsAccurate: false });
  expect(await reopenCase(desk, transactionId)).toBe(true);
  setClock("10:20");
  await finishCase(desk, transactionId, outcome);
  expect(state().finished).toMatchObject({ at: day("10:20"), timeIsAccurate: true });
});

it("a clock that goes on as it should dates everything as it is", async () => {
  const { desk, state, setClock } = counter("10:00");
  setClock("10:05");
  await changePhase(desk, transactionId, "hold");
  await resumeCase(desk, transactionId);
  expect(state().phaseSince).toBe(day("10:05"));
});
