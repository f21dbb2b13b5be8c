import type { Staff } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import type { CorrectionMark } from "@desk/shared/figures/corrections";
import type { DeskState, SignIn } from "../../outbox/index.ts";
import type { RecordFacts } from "../../ui/record/record-value.ts";

/** One line of the day's list. */
export type Entry = {
  /** Names the case or the tally in a 訂正 or 取消. */
  transactionId: string;
  facts: RecordFacts;
  /** null: a one-tap count. */
  times: null | { servingMs: number; reviewMs: number };
  practice: boolean;
  voidReason: string | null;
  /** 訂正 and 後入力. */
  marks: readonly CorrectionMark[];
  /** Who may change it beside the lead: who started and who finished it. */
  staffIds: readonly string[];
  /** A 訂正 or 取消 of it stands in 要確認. */
  refused: boolean;
};

type State = Pick<DeskState, "cases" | "tallies" | "unsent">;

/** What is finished today at this counter, the newest first. */
export function entriesOf(state: State, counterId: string, businessDate: string): Entry[] {
  const isHere = (one: { counterId: string; businessDate: string }) =>
    one.counterId === counterId && one.businessDate === businessDate;
  const { rejected } = state.unsent;
  const waiting = new Set(rejected.map(({ event }) => ("transactionId" in event ? event.transactionId : "")));
  const cases = [...state.cases.values()]
    .filter(isHere)
    .flatMap((one) => entryOfCase(one, waiting.has(one.transactionId)));
  const tallies = state.tallies.filter(isHere).map((one): Entry => {
    const { id, at, procedureId, quantity, staffId } = one;
    const facts = {
      procedureId,
      outcome: null,
      startedAt: at,
      finishedAt: at,
      quantity,
      timeIsAccurate: false,
    };
    return {
      transactionId: id,
      facts: { kind: "tally", ...facts },
      times: null,
      practice: false,
      ...saidOf(one),
      staffIds: [staffId],
      refused: waiting.has(id),
    };
  });
  return [...cases, ...tallies].sort((a, b) => endMs(b) - endMs(a));
}

/** Whether the signed-in person may change it; the agent holds the same rule. */
export function mayChange(entry: Entry, signIn: SignIn | null): boolean {
  if (signIn === null) return false;
  const { staff, pin } = signIn;
  return entry.staffIds.includes(staff.id) || (staff.role === "lead" && pin === "checked");
}

export function nameOf(staff: readonly Staff[], staffId: string | undefined): string {
  return staff.find(({ id }) => id === staffId)?.name ?? "ほかの担当者";
}

function entryOfCase(state: CaseState, refused: boolean): Entry[] {
  const { transactionId, procedureId, startedAt, finished, times, practice, staffId } = state;
  if (finished === null) return [];
  const { outcome, quantity, timeIsAccurate, at } = finished;
  return [
    {
      transactionId,
      facts: { kind: "case", procedureId, outcome, startedAt, finishedAt: at, quantity, timeIsAccurate },
      times: { servingMs: times.servingMs, reviewMs: times.reviewMs },
      practice,
      ...saidOf(state),
      staffIds: [staffId, finished.staffId],
      refused,
    },
  ];
}

function saidOf({ voided, corrections }: Pick<CaseState, "voided" | "corrections">) {
  const last = corrections.findLast((mark) => mark.kind === "voided");
  return {
    voidReason: voided ? (last?.reason ?? "") : null,
    marks: corrections.filter((mark) => mark.kind !== "voided"),
  };
}

function endMs({ facts }: Entry): number {
  return Date.parse(facts.finishedAt ?? facts.startedAt);
}
