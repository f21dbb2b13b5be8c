import type { Absence, ShiftEntry, ShiftMonthAnswer, ShiftPlan, Training } from "@desk/shared/contract";
import { checkPlan } from "@desk/shared/shifts/check";
import { postsOf } from "@desk/shared/shifts/posts";
import { refuse, type Verdict } from "../reports/life/verdict.ts";
import { createSiteRepo, type SiteRepo } from "../site/repo.ts";
import { absenceSides, absenceText, type Names, planSides, trainingText } from "./audit-words.ts";
import { createMonthReader } from "./month.ts";
import { createShiftRepo } from "./repo.ts";
import { faultyAbsence, faultyPlan, faultyTraining, wrongDate } from "./rules.ts";
import { createStaffing } from "./staffing.ts";
import { createWrite, type ShiftDeps, taken, type Write } from "./write.ts";

type Answered = Verdict<ShiftMonthAnswer>;

/** Shift tables, absences and training. Each change is checked, made on the revision it names, and audited. */
export type ShiftService = {
  month(month: string): Answered;
  savePlan(month: string, plan: ShiftPlan, revision: number, by: string): Answered;
  saveAbsence(absence: Absence, revision: number, by: string): Answered;
  removeAbsence(date: string, staffId: string, revision: number, by: string): Answered;
  /** @param id null for a new one */
  saveTraining(id: number | null, training: Training, revision: number, by: string): Answered;
  removeTraining(id: number, revision: number, by: string): Answered;
};

export function createShiftService(deps: ShiftDeps): ShiftService {
  const write = createWrite(deps);
  const month = createMonthReader(deps.db.raw);
  return {
    month,
    ...planCommands(deps, month, write),
    ...absenceCommands(deps, write),
    ...trainingCommands(deps, write),
  };
}

function planCommands(
  { db }: ShiftDeps,
  read: ShiftService["month"],
  write: Write,
): Pick<ShiftService, "savePlan"> {
  const repo = createShiftRepo(db.raw);
  const site = createSiteRepo(db.raw);
  return {
    savePlan(month, plan, revision, by) {
      const before = read(month);
      if (!before.ok) return before;
      const faulty = faultyPlan(
        checkPlan(plan, {
          month,
          days: before.value.days,
          staff: site.staff(),
          posts: postsOf(site.counters()),
          absences: before.value.absences.map(({ absence }) => absence),
        }),
      );
      if (faulty !== null) return faulty;
      return write(month, by, (made) => {
        if (!repo.savePlan(month, plan, revision, made)) return taken("シフト表");
        const dates = changedDates(before.value.plan, plan);
        const detail = `勤務${plan.entries.length}件、変更${dates.length}日`;
        const sides = planSides(before.value.plan, plan, namesIn(site));
        return { dates, sides, action: "plan", subject: month, revision: revision + 1, detail };
      });
    },
  };
}

/** The days that read differently now; all of them when a code has other times. */
function changedDates(before: ShiftPlan, after: ShiftPlan): string[] {
  const sameCodes = JSON.stringify(before.codes) === JSON.stringify(after.codes);
  const [old, now] = [before, after].map(({ entries }) => Map.groupBy(entries, ({ date }) => date));
  const text = (entries: readonly ShiftEntry[] | undefined) => JSON.stringify(entries ?? []);
  const dates = [...new Set([...before.entries, ...after.entries].map(({ date }) => date))].sort();
  return dates.filter((date) => !sameCodes || text(old?.get(date)) !== text(now?.get(date)));
}

function absenceCommands(
  { db }: ShiftDeps,
  write: Write,
): Pick<ShiftService, "saveAbsence" | "removeAbsence"> {
  const repo = createShiftRepo(db.raw);
  const site = createSiteRepo(db.raw);
  const { staffingOf } = createStaffing(db.raw);
  const absenceOn = (date: string, staffId: string) =>
    repo.absences(date, date).find(({ absence }) => absence.staffId === staffId)?.absence ?? null;
  return {
    saveAbsence(absence, revision, by) {
      const { date, staffId, standInId } = absence;
      const refused = wrongDate(date) ?? faultyAbsence(absence, staffingOf(date), site.staff());
      if (refused !== null) return refused;
      return write(date.slice(0, 7), by, (made) => {
        const sides = absenceSides(absenceOn(date, staffId), absence, namesIn(site));
        if (!repo.saveAbsence(absence, revision, made)) return taken("欠員の記録");
        const detail = standInId === undefined ? "交代なし" : `交代 ${standInId}`;
        const subject = `${date} ${staffId}`;
        return { dates: [date], sides, action: "absence", subject, revision: revision + 1, detail };
      });
    },
    removeAbsence(date, staffId, revision, by) {
      const refused = wrongDate(date);
      if (refused !== null) return refused;
      return write(date.slice(0, 7), by, () => {
        const found = absenceOn(date, staffId);
        const sides = { before: found && absenceText(found, namesIn(site)), after: null };
        if (!repo.removeAbsence(date, staffId, revision)) return taken("欠員の記録");
        const subject = `${date} ${staffId}`;
        return { dates: [date], sides, action: "absence-removed", subject, revision, detail: "取消" };
      });
    },
  };
}

function trainingCommands(
  { db }: ShiftDeps,
  write: Write,
): Pick<ShiftService, "saveTraining" | "removeTraining"> {
  const repo = createShiftRepo(db.raw);
  const site = createSiteRepo(db.raw);
  return {
    saveTraining(id, training, revision, by) {
      const refused = faultyTraining(training, site.staff());
      if (refused !== null) return refused;
      return write(monthShowing(training), by, (made) => {
        const isNew = id === null;
        const known = isNew ? null : repo.training(id);
        const names = namesIn(site);
        const sides = {
          before: known && trainingText(known.training, names),
          after: trainingText(training, names),
        };
        if (!isNew && !repo.saveTraining(id, training, revision, made)) return taken("研修の記録");
        const subject = String(isNew ? repo.addTraining(training, made) : id);
        const detail = `${training.date} ${training.participants.length}名`;
        return { dates: [], sides, action: "training", subject, revision: isNew ? 1 : revision + 1, detail };
      });
    },
    removeTraining(id, revision, by) {
      const known = repo.training(id);
      if (known === null)
        return refuse("not-found", "この研修の記録はありません。別の画面で削除されています。");
      return write(monthShowing(known.training), by, () => {
        if (!repo.removeTraining(id, revision)) return taken("研修の記録");
        const { date } = known.training;
        const sides = { before: trainingText(known.training, namesIn(site)), after: null };
        return { dates: [], sides, action: "training-removed", subject: String(id), revision, detail: date };
      });
    },
  };
}

function namesIn(site: SiteRepo): Names {
  const [staff, posts] = [site.staff(), postsOf(site.counters())];
  return {
    staff: (id) => staff.find((one) => one.id === id)?.name ?? id,
    post: (id) => posts.find((one) => one.id === id)?.label ?? id,
  };
}

/** Training before the work began is shown with its first month. */
function monthShowing({ date }: Training): string {
  return date < "2026-04" ? "2026-04" : date.slice(0, 7);
}
