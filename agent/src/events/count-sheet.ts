import type { CaseState } from "@desk/shared/figures/case";
import type { TallyState } from "@desk/shared/figures/tally";
import type { CountKey, ProjectionRepo } from "./projection-repo.ts";

/** What a record adds to its day; null when it does not count. */
type Count = { readonly key: CountKey; readonly quantity: number } | null;

/** The changes of a whole batch to the day's counts, so that each cell is written once. */
export type CountSheet = {
  /** A record counted as `before` and now counts as `after`. */
  move(before: Count, after: Count): void;
  writeTo(rows: Pick<ProjectionRepo, "addCount">): void;
};

export function createCountSheet(): CountSheet {
  const cells = new Map<string, { key: CountKey; by: number }>();
  const add = (count: Count, sign: 1 | -1) => {
    if (count === null) return;
    const { businessDate, procedureId, counterId, outcome } = count.key;
    const name = `${businessDate} ${procedureId} ${counterId} ${outcome}`;
    const cell = cells.get(name);
    if (cell === undefined) cells.set(name, { key: count.key, by: sign * count.quantity });
    else cell.by += sign * count.quantity;
  };
  return {
    move(before, after) {
      add(before, -1);
      add(after, 1);
    },
    writeTo(rows) {
      for (const { key, by } of cells.values()) if (by !== 0) rows.addCount(key, by);
    },
  };
}

export function countOfCase(state: CaseState | undefined): Count {
  if (state === undefined || state.finished === null || state.voided || state.practice) return null;
  const { businessDate, procedureId, counterId } = state;
  const { outcome, quantity } = state.finished;
  return { key: { businessDate, procedureId, counterId, outcome }, quantity };
}

export function countOfTally(state: TallyState | undefined): Count {
  if (state === undefined || state.voided) return null;
  const { businessDate, procedureId, counterId, quantity } = state;
  return { key: { businessDate, procedureId, counterId, outcome: "" }, quantity };
}
