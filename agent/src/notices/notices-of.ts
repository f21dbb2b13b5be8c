import { toJstIso } from "@desk/shared/calendar/business-date";
import type { Opening } from "@desk/shared/calendar/opening";
import type { Thresholds } from "@desk/shared/contract/admin-terms";
import type { Incident } from "@desk/shared/contract/incident";
import type { Notice } from "@desk/shared/contract/notice";
import { noticeLevels } from "@desk/shared/contract/notice-terms";
import type { DueAnswer } from "@desk/shared/contract/report-life";
import { reportClock } from "@desk/shared/figures/incident-clock";
import { compareText } from "@desk/shared/figures/order";
import { type CaseInput, caseNotices } from "./cases.ts";
import { type DeviceInput, deviceNotices } from "./devices.ts";
import { dueNotices } from "./due.ts";
import { words } from "./words.ts";

/** All that a notice is made from. */
export type NoticeState = {
  readonly nowMs: number;
  /** Of today. */
  readonly opening: Opening;
  readonly thresholds: Thresholds;
  readonly devices: readonly DeviceInput[];
  readonly openCases: readonly CaseInput[];
  /** Those that are not closed. */
  readonly incidents: readonly Incident[];
  readonly reportWithinMin: number;
  readonly due: DueAnswer;
  readonly failedBackup: FailedBackup | null;
  readonly diskLow: DiskLow | null;
};
export type FailedBackup = { readonly period: string; readonly dueMs: number; readonly error: string };
export type DiskLow = { readonly since: string; readonly freeGb: number };

/** Nobody reads more at once; the oldest are told, the others follow when those are done. */
const ofEachKind = 50;

/** What holds now and should be known, the most pressing first. Pure: the same state gives the same keys. */
export function noticesOf(state: NoticeState): Notice[] {
  const { nowMs, opening, thresholds } = state;
  const told = [
    ...state.devices.flatMap((one) => deviceNotices(one, opening.date)),
    ...atMost(state.openCases.flatMap((one) => caseNotices(one, { opening, nowMs }, thresholds))),
    ...atMost(state.incidents.flatMap((one) => incidentNotice(one, state))),
    ...dueNotices(state.due, toJstIso(nowMs)),
    ...(state.failedBackup === null ? [] : [backupNotice(state.failedBackup)]),
    ...(state.diskLow === null ? [] : [diskNotice(state.diskLow, thresholds.diskLowGb)]),
  ];
  const rank = ({ level }: Notice) => noticeLevels.indexOf(level);
  return told.sort((a, b) => rank(a) - rank(b) || bySince(a, b));
}

const bySince = (a: Notice, b: Notice) =>
  Date.parse(a.since) - Date.parse(b.since) || compareText(a.key, b.key);

function atMost(notices: readonly Notice[]): Notice[] {
  return [...notices].sort(bySince).slice(0, ofEachKind);
}

function incidentNotice(
  one: Incident,
  { nowMs, opening, reportWithinMin: withinMin }: NoticeState,
): Notice[] {
  const clock = reportClock(one, nowMs, withinMin);
  if (clock.kind === "told" || clock.kind === "running") return [];
  const atOnce = clock.kind === "at-once";
  return [
    {
      // An accident that was first taken for a trouble has to be told with its own words.
      key: `incident-unreported ${one.incidentId} ${clock.kind}`,
      kind: "incident-unreported",
      subject: `incident ${one.incidentId} ${clock.kind}`,
      since: one.discoveredAt,
      level: atOnce ? "urgent" : "warning",
      title: atOnce ? words.incidentAtOnceTitle : words.incidentLateTitle,
      message: atOnce ? words.incident(one, opening.date) : words.incidentLate(one, withinMin, opening.date),
      place: `incidents/open/${one.incidentId}`,
    },
  ];
}

function backupNotice({ period, dueMs, error }: FailedBackup): Notice {
  return {
    key: `backup-failed ${period}`,
    kind: "backup-failed",
    subject: `backup ${period}`,
    since: toJstIso(dueMs),
    level: "warning",
    title: words.backupFailedTitle,
    message: words.backupFailed(period, error),
    place: "admin/folders",
  };
}

function diskNotice({ since, freeGb }: DiskLow, limitGb: number): Notice {
  return {
    key: `disk-low ${since}`,
    kind: "disk-low",
    subject: "disk",
    since,
    level: "urgent",
    title: words.diskLowTitle,
    message: words.diskLow(freeGb, limitGb),
    place: "admin/folders",
  };
}
