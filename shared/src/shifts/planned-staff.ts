import type { StaffDay } from "../contract/report.ts";
import type { Absence } from "../contract/shift.ts";
import { absenceKindLabels, absenceReasonLabels } from "../contract/shift.ts";
import type { DayStaffing, Planned } from "./staffing.ts";

export type PlannedStaff = Pick<StaffDay, "staffId" | "plannedFrom" | "plannedTo" | "absence" | "standsIn">;

/**
 * What the daily report takes from the table: who was planned when, 欠員 and 交代 (S §9(4)(5)③). Who stands in without
 * being planned comes after those who are.
 */
export function plannedStaff({ planned, absences }: DayStaffing): PlannedStaff[] {
  const turns = turnsOf(planned, absences);
  const unplanned = [...turns.keys()].filter((id) => !planned.some(({ staffId }) => staffId === id));
  const standsIn = (staffId: string) => {
    const own = turns.get(staffId);
    return own === undefined ? {} : { standsIn: own };
  };
  return [
    ...planned.map(({ staffId, from, to }) => {
      const absence = absences.find((one) => one.staffId === staffId);
      return {
        staffId,
        plannedFrom: from,
        plannedTo: to,
        absence:
          absence === undefined
            ? null
            : { reason: absenceText(absence), standInId: absence.standInId ?? null },
        ...standsIn(staffId),
      };
    }),
    ...unplanned.map((staffId) => ({
      ...{ staffId, plannedFrom: null, plannedTo: null, absence: null },
      ...standsIn(staffId),
    })),
  ];
}

/** Stand-in → whose missed hours; `HH:mm` sort as they are. */
function turnsOf(planned: readonly Planned[], absences: readonly Absence[]) {
  const turns = new Map<string, NonNullable<StaffDay["standsIn"]>>();
  for (const { staffId, standInId, from, to } of absences) {
    const missed = planned.find((one) => one.staffId === staffId);
    if (standInId === undefined || missed === undefined) continue;
    const turn = {
      staffId,
      from: from !== undefined && from > missed.from ? from : missed.from,
      to: to !== undefined && to < missed.to ? to : missed.to,
    };
    turns.set(standInId, [...(turns.get(standInId) ?? []), turn]);
  }
  return turns;
}

/** 「欠勤・体調不良」, 「遅刻（10:15まで）・交通機関の乱れ」. */
export function absenceText({ kind, from, to, reason }: Absence): string {
  const times = [from === undefined ? "" : `${from}から`, to === undefined ? "" : `${to}まで`].join("");
  return `${absenceKindLabels[kind]}${times === "" ? "" : `（${times}）`}・${absenceReasonLabels[reason]}`;
}
