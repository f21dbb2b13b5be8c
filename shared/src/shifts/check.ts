import { formatMonthDay } from "../calendar/era.ts";
import { contractPeriod } from "../calendar/opening.ts";
import type { Absence, ShiftDay, ShiftEntry, ShiftPlan, Staff } from "../contract/index.ts";
import { coverFaults } from "./cover.ts";
import { effectiveDay } from "./effective.ts";
import type { Post } from "./posts.ts";
import { type Stretch, stretchesOf, stretchOf, timeText } from "./stretch.ts";

export type ShiftFault = {
  /** An error cannot be saved; a warning is shown and left to the lead. */
  readonly severity: "error" | "warning";
  readonly code:
    | "double-code"
    | "code-times"
    | "outside-month"
    | "outside-contract"
    | "unknown-staff"
    | "retired-staff"
    | "unknown-code"
    | "unknown-post"
    | "bad-times"
    | "overlap"
    | "closed-day"
    | "no-lead"
    | "too-few"
    | "post-twice"
    | "absence-unplanned"
    | "stand-in-busy"
    | "no-stand-in";
  readonly date: string | null;
  readonly staffId: string | null;
  /** Japanese; names the day and the person. */
  readonly message: string;
};

/** What a table is held against. */
export type CheckContext = {
  /** `2026-05` */
  readonly month: string;
  readonly days: readonly ShiftDay[];
  readonly staff: readonly Staff[];
  readonly posts: readonly Post[];
  readonly absences: readonly Absence[];
};

/** Everything that speaks against a table: errors first, then by day (S §9(1)(4)). */
export function checkPlan(plan: ShiftPlan, context: CheckContext): ShiftFault[] {
  const faults = [
    ...codeFaults(plan),
    ...plan.entries.flatMap((entry) => entryFaults(entry, plan, context)),
    ...overlaps(stretchesOf(plan.entries, plan.codes), context),
    ...absenceFaults(plan, context),
    // An empty month is not a month full of gaps: nobody has begun it.
    ...(plan.entries.length === 0 ? [] : gaps(plan, context)),
  ];
  const rank = ({ severity, date }: ShiftFault) => `${severity === "error" ? 0 : 1}${date ?? ""}`;
  return faults.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

export const isError = ({ severity }: ShiftFault) => severity === "error";

function codeFaults({ codes }: ShiftPlan): ShiftFault[] {
  const base = { severity: "error", date: null, staffId: null } as const;
  return codes.flatMap((one, index) => {
    const faults: ShiftFault[] = [];
    if (codes.findIndex(({ code }) => code === one.code) !== index)
      faults.push({ ...base, code: "double-code", message: `記号「${one.code}」が二つあります。` });
    if (one.kind === "work" && one.from >= one.to)
      faults.push({
        ...base,
        code: "code-times",
        message: `記号「${one.code}」の終わりの時刻（${one.to}）は、始まり（${one.from}）より後にしてください。`,
      });
    return faults;
  });
}

function entryFaults(entry: ShiftEntry, { codes }: ShiftPlan, context: CheckContext): ShiftFault[] {
  const { date, staffId } = entry;
  const person = context.staff.find(({ id }) => id === staffId);
  const where = `${dayOf(date)} ${person?.name ?? staffId}`;
  const fault = (code: ShiftFault["code"], message: string, severity: ShiftFault["severity"] = "error") => ({
    severity,
    code,
    date,
    staffId,
    message,
  });
  if (!date.startsWith(context.month))
    return [fault("outside-month", `${where}：${context.month}の日付ではありません。`)];
  if (date < contractPeriod.from || date > contractPeriod.to)
    return [fault("outside-contract", `${where}：契約期間（令和8年4月1日〜令和10年3月31日）の外です。`)];
  const faults: ShiftFault[] = [];
  if (person === undefined) faults.push(fault("unknown-staff", `${where}：登録されていない担当者です。`));
  if (entry.post !== undefined && !context.posts.some(({ id }) => id === entry.post))
    faults.push(fault("unknown-post", `${where}：担当「${entry.post}」は登録されていません。`));
  const stretch = stretchOf(entry, codes);
  if (stretch === null)
    return [
      ...faults,
      fault("unknown-code", `${where}：記号「${"code" in entry ? entry.code : ""}」は登録されていません。`),
    ];
  if (stretch === "off") return faults;
  if (stretch.fromMin >= stretch.toMin)
    faults.push(fault("bad-times", `${where}：終わりの時刻は始まりより後にしてください。`));
  const day = context.days.find((one) => one.date === date);
  if (day?.kind === "closed")
    faults.push(fault("closed-day", `${where}：閉庁日に勤務が入っています。`, "warning"));
  if (person?.active === false)
    faults.push(fault("retired-staff", `${where}：利用を止めている担当者です。`, "warning"));
  return faults;
}

function overlaps(stretches: readonly Stretch[], { staff, posts }: CheckContext): ShiftFault[] {
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? id;
  const faults: ShiftFault[] = [];
  for (const [date, own] of Map.groupBy(stretches, (one) => one.date)) {
    own.forEach((first, index) => {
      for (const second of own.slice(index + 1)) {
        if (second.fromMin >= first.toMin || first.fromMin >= second.toMin) continue;
        const at = `${timeText(second.fromMin)}〜${timeText(Math.min(first.toMin, second.toMin))}`;
        if (first.staffId === second.staffId)
          faults.push({
            severity: "error",
            code: "overlap",
            date,
            staffId: first.staffId,
            message: `${dayOf(date)} ${nameOf(first.staffId)}：${at} の勤務が重なっています。`,
          });
        else if (first.post !== null && first.post === second.post && !isShared(first.post)) {
          const label = posts.find(({ id }) => id === first.post)?.label ?? first.post;
          const both = `${nameOf(first.staffId)}さんと${nameOf(second.staffId)}さん`;
          const message = `${dayOf(date)} ${at}：${label}に${both}が重なっています。`;
          faults.push({ severity: "warning", code: "post-twice", date, staffId: second.staffId, message });
        }
      }
    });
  }
  return faults;
}

/** Several people guide and several can be called in; a counter has one chair. */
const isShared = (post: string) => post === "floor" || post === "relief" || post === "site-lead";

function absenceFaults(plan: ShiftPlan, { absences, staff }: CheckContext): ShiftFault[] {
  const stretches = stretchesOf(plan.entries, plan.codes);
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? id;
  return absences.flatMap((absence): ShiftFault[] => {
    const { date, staffId, standInId } = absence;
    const warn = (code: ShiftFault["code"], text: string): ShiftFault[] => [
      { severity: "warning", code, date, staffId, message: `${dayOf(date)} ${nameOf(staffId)}：${text}` },
    ];
    const ofDay = stretches.filter((one) => one.date === date);
    const own = ofDay.filter((one) => one.staffId === staffId);
    if (own.length === 0)
      return warn("absence-unplanned", "欠員が記録されていますが、勤務の予定がありません。");
    if (standInId === undefined) return warn("no-stand-in", "欠員に交代要員が入っていません。");
    const busy = ofDay.some(
      (one) =>
        one.staffId === standInId &&
        own.some(({ fromMin, toMin }) => one.fromMin < toMin && fromMin < one.toMin),
    );
    if (!busy) return [];
    return warn("stand-in-busy", `交代の${nameOf(standInId)}さんにも同じ時間の勤務があります。`);
  });
}

function gaps(plan: ShiftPlan, context: CheckContext): ShiftFault[] {
  const stretches = stretchesOf(plan.entries, plan.codes);
  const byDay = Map.groupBy(stretches, ({ date }) => date);
  const leads = new Set(context.staff.filter(({ role }) => role === "lead").map(({ id }) => id));
  return context.days.flatMap((day) => {
    if (day.kind === "closed") return [];
    const absences = context.absences.filter(({ date }) => date === day.date);
    const { there } = effectiveDay(byDay.get(day.date) ?? [], absences);
    return coverFaults(day, there, leads, plan.required[day.kind]);
  });
}

const dayOf = (date: string) => formatMonthDay(date);
