import { isBusinessDate } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { Absence, Staff, Training } from "@desk/shared/contract";
import { monthSchema } from "@desk/shared/contract/shift";
import { isError, type ShiftFault } from "@desk/shared/shifts/check";
import type { DayStaffing } from "@desk/shared/shifts/staffing";
import { type Refused, refuse } from "../reports/life/verdict.ts";

const kept = "保存していません。";
const [firstMonth, lastMonth] = [contractPeriod.from.slice(0, 7), contractPeriod.to.slice(0, 7)];

/** Why there is no shift table of that month, or null. */
export function wrongMonth(month: string): Refused | null {
  if (!monthSchema.safeParse(month).success)
    return refuse("schema", `月は 2026-05 の形で指定してください。指定された値: 「${month.slice(0, 30)}」`);
  if (month < firstMonth || month > lastMonth)
    return refuse(
      "outside-contract",
      `シフト表があるのは、契約期間の${firstMonth}から${lastMonth}までです。指定された月: ${month}`,
    );
  return null;
}

/** Why a table cannot be saved: its first three errors in words, and how many more. Warnings stop nothing. */
export function faultyPlan(faults: readonly ShiftFault[]): Refused | null {
  const errors = faults.filter(isError);
  if (errors.length === 0) return null;
  const said = errors.slice(0, 3).map(({ message }) => message);
  const more = errors.length > 3 ? [`ほか${errors.length - 3}件。`] : [];
  return refuse("faulty-shifts", [...said, ...more, kept].join(" "));
}

/** Why an absence cannot stand, or null. @param day what the table plans for the day */
export function faultyAbsence(absence: Absence, day: DayStaffing, staff: readonly Staff[]): Refused | null {
  const { date, staffId, from, to, standInId } = absence;
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? id;
  const fault = (text: string) =>
    refuse("faulty-shifts", `${formatMonthDay(date)} ${nameOf(staffId)}：${text} ${kept}`);
  if (!staff.some(({ id }) => id === staffId)) return fault("登録されていない担当者です。");
  if (!day.planned.some((one) => one.staffId === staffId))
    return fault("この日に勤務の予定がありません。先にシフト表に勤務を入れて保存してください。");
  if (from !== undefined && to !== undefined && from >= to)
    return fault(`終わりの時刻（${to}）は、始まり（${from}）より後にしてください。`);
  if (standInId === undefined) return null;
  const standIn = staff.find(({ id }) => id === standInId);
  if (standIn?.active !== true) return fault("交代要員が登録されていないか、利用を止めています。");
  if (standInId === staffId) return fault("本人を交代要員にすることはできません。");
  const away = day.absences.some(
    (one) => one.staffId === standInId && one.from === undefined && one.to === undefined,
  );
  return away ? fault(`交代の${standIn.name}さんも、この日は欠員として記録されています。`) : null;
}

/** Why a training cannot be recorded, or null. */
export function faultyTraining({ date, participants }: Training, staff: readonly Staff[]): Refused | null {
  const unknown = participants.find((id) => !staff.some((one) => one.id === id));
  if (unknown !== undefined)
    return refuse("faulty-shifts", `参加者「${unknown}」は登録されていない担当者です。${kept}`);
  if (new Set(participants).size !== participants.length)
    return refuse("faulty-shifts", `同じ参加者が二回入っています。${kept}`);
  // 履行開始前の研修 counts too (S §9(2)): the contract was made in the winter before.
  return date < "2026-01-01" || date > contractPeriod.to
    ? refuse(
        "outside-contract",
        `研修の日付は、契約の準備（令和8年1月）から終了までにしてください（${date}）。${kept}`,
      )
    : null;
}

/** Why that is no day of the contract, or null. */
export function wrongDate(date: string): Refused | null {
  const given = date.slice(0, 30);
  if (isBusinessDate(date)) return wrongMonth(date.slice(0, 7));
  return refuse("schema", `日付は 2026-05-14 の形で指定してください。指定された値: 「${given}」`);
}
