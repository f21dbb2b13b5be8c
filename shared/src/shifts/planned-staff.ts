import type { StaffDay } from "../contract/report.ts";
import type { Absence } from "../contract/shift.ts";
import { absenceKindLabels, absenceReasonLabels } from "../contract/shift.ts";
import type { DayStaffing } from "./staffing.ts";

/** What the daily report takes from the table: who was planned when, 欠員 and 交代 (S §9(4)(5)③). */
export function plannedStaff({
  planned,
  absences,
}: DayStaffing): Pick<StaffDay, "staffId" | "plannedFrom" | "plannedTo" | "absence">[] {
  return planned.map(({ staffId, from, to }) => {
    const absence = absences.find((one) => one.staffId === staffId);
    return {
      staffId,
      plannedFrom: from,
      plannedTo: to,
      absence:
        absence === undefined ? null : { reason: absenceText(absence), standInId: absence.standInId ?? null },
    };
  });
}

/** 「欠勤・体調不良」, 「遅刻（10:15まで）・交通機関の乱れ」. */
export function absenceText({ kind, from, to, reason }: Absence): string {
  const times = [from === undefined ? "" : `${from}から`, to === undefined ? "" : `${to}まで`].join("");
  return `${absenceKindLabels[kind]}${times === "" ? "" : `（${times}）`}・${absenceReasonLabels[reason]}`;
}
