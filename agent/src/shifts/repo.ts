import {
  type Absence,
  absenceSchema,
  type SavedAbsence,
  type SavedTraining,
  type ShiftPlan,
  type Training,
  trainingSchema,
} from "@desk/shared/contract";
import type { Database } from "better-sqlite3";
import { perDatabase } from "../db/per-database.ts";

/** Who saves, and when. */
export type By = { readonly at: string; readonly staffId: string };
export type SavedPlan = {
  readonly month: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly plan: ShiftPlan;
};

/**
 * Shift tables, absences and training. Every write names the revision it was made on (0 = there is none yet) and
 * answers false when somebody was faster.
 */
export type ShiftRepo = {
  month(month: string): SavedPlan | null;
  /** The newest table before that month. */
  monthBefore(month: string): SavedPlan | null;
  savePlan(month: string, plan: ShiftPlan, revision: number, by: By): boolean;
  /** `from` and `to` inclusive, in order. */
  absences(from: string, to: string): SavedAbsence[];
  saveAbsence(absence: Absence, revision: number, by: By): boolean;
  removeAbsence(date: string, staffId: string, revision: number): boolean;
  trainings(from: string, to: string): SavedTraining[];
  training(id: number): SavedTraining | null;
  addTraining(training: Training, by: By): number;
  saveTraining(id: number, training: Training, revision: number, by: By): boolean;
  removeTraining(id: number, revision: number): boolean;
};

type Row = { revision: number; updatedAt: string; updatedBy: string; body: string };
const head = `revision, updated_at AS "updatedAt", updated_by AS "updatedBy", body`;

export const createShiftRepo = perDatabase((raw): ShiftRepo => {
  return { ...planTable(raw), ...absenceTable(raw), ...trainingTable(raw) };
});

function planTable(raw: Database): Pick<ShiftRepo, "month" | "monthBefore" | "savePlan"> {
  const of = raw.prepare<[string], Row & { month: string }>(
    `SELECT month, ${head} FROM shift_month WHERE month = ?`,
  );
  const before = raw.prepare<[string], Row & { month: string }>(
    `SELECT month, ${head} FROM shift_month WHERE month < ? ORDER BY month DESC LIMIT 1`,
  );
  const insert = raw.prepare(
    `INSERT INTO shift_month (month, revision, updated_at, updated_by, body)
     VALUES (:month, 1, :at, :staffId, :body) ON CONFLICT DO NOTHING`,
  );
  const update = raw.prepare(
    `UPDATE shift_month SET revision = revision + 1, updated_at = :at, updated_by = :staffId, body = :body
     WHERE month = :month AND revision = :revision`,
  );
  const read = (row: (Row & { month: string }) | undefined): SavedPlan | null => {
    if (row === undefined) return null;
    const { body, ...rest } = row;
    // Checked when it was saved: four thousand entries need not be checked at every report.
    return { ...rest, plan: JSON.parse(body) as ShiftPlan };
  };
  return {
    month: (month) => read(of.get(month)),
    monthBefore: (month) => read(before.get(month)),
    savePlan(month, plan, revision, by) {
      const row = { month, ...by, body: JSON.stringify(plan) };
      return (revision === 0 ? insert.run(row) : update.run({ ...row, revision })).changes === 1;
    },
  };
}

function absenceTable(raw: Database): Pick<ShiftRepo, "absences" | "saveAbsence" | "removeAbsence"> {
  const between = raw.prepare<[string, string], Row>(
    `SELECT ${head} FROM shift_absence WHERE date BETWEEN ? AND ? ORDER BY date, staff_id`,
  );
  const insert = raw.prepare(
    `INSERT INTO shift_absence (date, staff_id, revision, updated_at, updated_by, body)
     VALUES (:date, :person, 1, :at, :staffId, :body) ON CONFLICT DO NOTHING`,
  );
  const update = raw.prepare(
    `UPDATE shift_absence SET revision = revision + 1, updated_at = :at, updated_by = :staffId, body = :body
     WHERE date = :date AND staff_id = :person AND revision = :revision`,
  );
  const remove = raw.prepare("DELETE FROM shift_absence WHERE date = ? AND staff_id = ? AND revision = ?");
  return {
    absences: (from, to) =>
      between.all(from, to).map(({ body, ...rest }) => ({
        ...rest,
        absence: absenceSchema.parse(JSON.parse(body)),
      })),
    saveAbsence(absence, revision, by) {
      const { date, staffId: person } = absence;
      const row = { date, person, ...by, body: JSON.stringify(absence) };
      return (revision === 0 ? insert.run(row) : update.run({ ...row, revision })).changes === 1;
    },
    removeAbsence: (date, staffId, revision) => remove.run(date, staffId, revision).changes === 1,
  };
}

function trainingTable(
  raw: Database,
): Pick<ShiftRepo, "trainings" | "training" | "addTraining" | "saveTraining" | "removeTraining"> {
  type TrainingRow = Row & { id: number };
  const between = raw.prepare<[string, string], TrainingRow>(
    `SELECT id, ${head} FROM training WHERE date BETWEEN ? AND ? ORDER BY date, id`,
  );
  const of = raw.prepare<[number], TrainingRow>(`SELECT id, ${head} FROM training WHERE id = ?`);
  const insert = raw.prepare(
    `INSERT INTO training (date, revision, updated_at, updated_by, body)
     VALUES (:date, 1, :at, :staffId, :body)`,
  );
  const update = raw.prepare(
    `UPDATE training SET date = :date, revision = revision + 1, updated_at = :at, updated_by = :staffId, body = :body
     WHERE id = :id AND revision = :revision`,
  );
  const remove = raw.prepare("DELETE FROM training WHERE id = ? AND revision = ?");
  const read = ({ body, ...rest }: TrainingRow): SavedTraining => ({
    ...rest,
    training: trainingSchema.parse(JSON.parse(body)),
  });
  const bodyOf = (training: Training) => ({ date: training.date, body: JSON.stringify(training) });
  return {
    trainings: (from, to) => between.all(from, to).map(read),
    training(id) {
      const row = of.get(id);
      return row === undefined ? null : read(row);
    },
    addTraining: (training, by) => Number(insert.run({ ...bodyOf(training), ...by }).lastInsertRowid),
    saveTraining: (id, training, revision, by) =>
      update.run({ id, revision, ...bodyOf(training), ...by }).changes === 1,
    removeTraining: (id, revision) => remove.run(id, revision).changes === 1,
  };
}
