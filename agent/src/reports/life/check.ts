import { businessDateOf, instantOf, timeOf } from "@desk/shared/calendar/business-date";
import type { CounterState, DailyReport } from "@desk/shared/contract";
import { incidentKindLabels } from "@desk/shared/contract/incident-terms";
import { deviceStatusLabels } from "@desk/shared/contract/labels";
import type { CheckItem } from "@desk/shared/contract/report-life";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { dayText, whenOf } from "../daily/when.ts";

type Named = { readonly id: string; readonly label: string };

/** What is known when a day is about to be confirmed. */
export type CheckInput = {
  readonly report: DailyReport;
  readonly counters: readonly Named[];
  readonly devices: readonly Named[];
  /** How the counters stand now. */
  readonly contacts: readonly CounterState[];
  /** Events of that day that were refused. */
  readonly rejected: number;
};

/**
 * What the lead has to answer before the day is confirmed, and nothing else. Pure. A normal day that was closed in
 * order has no item.
 */
export function checkItems(input: CheckInput): CheckItem[] {
  const { report } = input;
  return [
    ...unfinished(input),
    ...autoClosed(report),
    ...silentCounters(input),
    ...openDevices(input),
    ...unreportedDevices(input),
    ...rejectedEvents(input),
    ...incidents(report),
    ...extension(report),
  ];
}

function labelIn(named: readonly Named[], id: string): string {
  return named.find((one) => one.id === id)?.label ?? id;
}

function unfinished({ report, counters }: CheckInput): CheckItem[] {
  const { openCases } = report;
  if (openCases.length === 0) return [];
  const told = openCases
    .slice(0, 3)
    .map(
      ({ procedureId, counterId, startedAt }) =>
        `${labelIn(counters, counterId)} ${timeOf(startedAt)}～ ${catalogueEntry(procedureId)?.shortTitle ?? procedureId}`,
    );
  const more = openCases.length > 3 ? `、ほか${openCases.length - 3}件` : "";
  return [
    {
      id: "unfinished",
      code: "unfinished",
      answer: "acknowledge",
      message: `終わっていない案件が${openCases.length}件あります（${told.join("、")}${more}）。このままなら件数に入れず、未終了として報告書に載せます。`,
      about: openCases.map(({ transactionId }) => transactionId),
    },
  ];
}

function autoClosed({ corrections }: DailyReport): CheckItem[] {
  const closed = corrections.filter(({ kind }) => kind === "auto-closed");
  if (closed.length === 0) return [];
  return [
    {
      id: "auto-closed",
      code: "auto-closed",
      answer: "acknowledge",
      message: `終了の操作がなく、夜間に自動終了した案件が${closed.length}件あります。結果は「中止」、時間は計測不正確としています。実際の結果が分かれば訂正してください。`,
      about: closed.map(({ transactionId }) => transactionId),
    },
  ];
}

/** Counters that may hold records of the day: they say so, a PC of theirs is missed, or they fell silent before the close. */
function silentCounters(input: CheckInput): CheckItem[] {
  const worked = workedCounters(input.report);
  return input.contacts.flatMap((contact) => {
    const label = labelIn(input.counters, contact.counterId);
    const told = withheld(contact, label, input.report, worked);
    if (told === null) return [];
    return [
      {
        id: `counter-silent:${contact.counterId}`,
        code: "counter-silent",
        answer: "acknowledge",
        message: told,
        about: [contact.counterId],
      },
    ] as const;
  });
}

function workedCounters({ transactions, openCases }: DailyReport): ReadonlySet<string> {
  return new Set([
    ...Object.values(transactions.byProcedure).flatMap(({ byCounter }) =>
      Object.entries(byCounter).flatMap(([id, count]) => (count > 0 ? [id] : [])),
    ),
    ...openCases.map(({ counterId }) => counterId),
  ]);
}

function withheld(
  { counterId, connected, lastSeenAt, unsent, silent }: CounterState,
  label: string,
  { businessDate, closesAt }: DailyReport,
  worked: ReadonlySet<string>,
): string | null {
  // What began to wait on a later day is none of this one's.
  if (unsent !== undefined && businessDateOf(unsent.since) <= businessDate)
    return `${label}の端末に、まだ送っていない記録が${unsent.count}件残っています（${whenOf(unsent.since, businessDate)}から）。端末を開いて、未送信がなくなったことを確かめてください。`;
  const perhaps =
    "まだ送っていない記録が残っているかもしれません。端末を開いて、未送信がないことを確かめてください。";
  // Another PC of the counter may have been heard since: when this one was, nobody knows.
  if (silent === true) return `${label}に、応答のない端末があります。${perhaps}`;
  if (closesAt === null || connected || !worked.has(counterId)) return null;
  if (lastSeenAt !== null && Date.parse(lastSeenAt) >= instantOf(businessDate, closesAt)) return null;
  const since = lastSeenAt === null ? "まだ" : `${whenOf(lastSeenAt, businessDate)}を最後に`;
  return `${label}の端末から${since}連絡がありません。${perhaps}`;
}

function openDevices({ report, devices }: CheckInput): CheckItem[] {
  return report.devices.flatMap(({ deviceId, episodes }) => {
    const last = episodes.at(-1);
    if (last === undefined || last.to !== null || last.status === "unused") return [];
    return [
      {
        id: `device-open:${deviceId}`,
        code: "device-open",
        answer: "acknowledge",
        message: `${labelIn(devices, deviceId)}が「${deviceStatusLabels[last.status]}」のままです（${whenOf(last.from, report.businessDate)}から）。直っていれば、状態を正常にしてください。`,
        about: [deviceId],
      },
    ] as const;
  });
}

/** Those that nobody looked at on the day; one that lasts 停止 or 未使用 is no question of looking. */
function unreportedDevices({ report, devices }: CheckInput): CheckItem[] {
  const unknown = report.devices.filter(
    ({ reported, observed, episodes }) => !reported && observed !== true && episodes.length === 0,
  );
  const carried = report.devices.filter(
    ({ lastLookedOn, episodes }) => lastLookedOn !== undefined && episodes.at(-1)?.to !== null,
  );
  const about = [...unknown, ...carried].map(({ deviceId }) => deviceId);
  if (about.length === 0 || report.closesAt === null) return [];
  const told = unknown.map(({ deviceId }) => labelIn(devices, deviceId)).join("、");
  const last = carried
    .map((one) => `${labelIn(devices, one.deviceId)} ${dayText(one.lastLookedOn ?? "", report.businessDate)}`)
    .join("、");
  return [
    {
      id: "device-unreported",
      code: "device-unreported",
      answer: "acknowledge",
      message: [
        told && `状態が一度も記録されていない機器があります（${told}）。報告書には「未確認」と載せます。`,
        last &&
          `この日に状態を確認していない機器があります（前回の確認：${last}）。正常のままの機器は、報告書に前回の確認の日とともに載せます。`,
      ].join(""),
      about,
    },
  ];
}

function rejectedEvents({ rejected }: CheckInput): CheckItem[] {
  if (rejected === 0) return [];
  return [
    {
      id: "rejected-events",
      code: "rejected-events",
      answer: "acknowledge",
      message: `受け付けられなかった記録が${rejected}件あります。「要確認」で中身を確かめ、必要なものは後入力してください。`,
      about: [],
    },
  ];
}

function incidents({ businessDate, incidents: found }: DailyReport): CheckItem[] {
  return found
    .filter(({ reportedAt }) => reportedAt === null)
    .map(({ incidentId, kind, discoveredAt }) => ({
      id: `incident-unreported:${incidentId}`,
      code: "incident-unreported",
      answer: "acknowledge",
      message: `${incidentKindLabels[kind]}（${whenOf(discoveredAt, businessDate)} 発見）に、発注者へ報告した時刻が記録されていません。事故は直ちに、苦情・トラブルは遅滞なく報告し、「苦情・事故」の画面で時刻と方法を記録してください。`,
      about: [incidentId],
    }));
}

/** S §5(2): work after the close is an extension, and the form says why. */
function extension({ extendedUntil, closesAt, texts }: DailyReport): CheckItem[] {
  if (extendedUntil === null || texts.extensionReason !== undefined) return [];
  return [
    {
      id: "extension-reason",
      code: "extension-reason",
      answer: "fill-in",
      message: `終了時刻（${closesAt}）を過ぎて ${timeOf(extendedUntil)} まで業務が続きました。延長の理由を書いてください。`,
      about: [],
    },
  ];
}
