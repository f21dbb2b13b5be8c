import { timeOf, toJstIso } from "@desk/shared/calendar/business-date";
import { type DailyReport, type Episode, type Outcome, outcomes } from "@desk/shared/contract";
import { isDisturbed } from "@desk/shared/figures/device-runs";
import type { DayFigures } from "@desk/shared/figures/types";
import type { SeenEpisode, SeenIncident, Told } from "./told.ts";

/** A tap and its record lie this far apart at most. */
const toleranceMs = 60_000;

/**
 * Where the day's report tells another story than the one that was led: one line each, empty when it is the same.
 * @param told what was tapped at the story's panels and on the console
 * @param others the figures of the records that the generator sent for the other counters
 */
export function untoldBy(report: DailyReport, told: Told, others: DayFigures): string[] {
  return [
    ...countFaults(report, told, others),
    ...deviceFaults(report, told),
    ...incidentFaults(report, told),
    ...differs("出られなかった電話（不在）", report.calls.missed, told.missed.missed),
    ...differs("出られなかった電話（他回線へ）", report.calls.overflowed, told.missed.overflowed),
    ...differs("未終了の案件", report.open.length, 0),
    ...differs("計測不正確", report.inaccurate, others.inaccurate),
    ...differs("日報の状態", report.state, "submitted"),
    ...differs("日報の版", report.revision, 1),
  ];
}

function differs(what: string, reported: unknown, done: unknown): string[] {
  return reported === done ? [] : [`${what}: 報告書は ${String(reported)}、実際は ${String(done)}`];
}

/** Every count, by procedure, counter and outcome: what the generator sent, and each tapped case once. */
function countFaults(report: DailyReport, { cases }: Told, others: DayFigures): string[] {
  const { transactions } = report;
  const ids = new Set([
    ...Object.keys(transactions.byProcedure),
    ...Object.keys(others.transactions.byProcedure),
    ...cases.map(({ procedureId }) => procedureId),
  ]);
  const total = others.transactions.total + cases.length;
  return [
    ...differs("取扱件数の合計", transactions.total, total),
    ...differs("時間帯別の合計", sum(Object.values(transactions.byHour)), total),
    ...differs("コールセンターの応答", report.calls.answered, others.calls.answered + callsIn(cases)),
    ...[...ids].flatMap((id) => {
      const row = transactions.byProcedure[id];
      const other = others.transactions.byProcedure[id];
      const tapped = cases.filter(({ procedureId }) => procedureId === id);
      const counters = new Set([...Object.keys(row?.byCounter ?? {}), ...tapped.map((one) => one.counterId)]);
      const of = (outcome: Outcome) => tapped.filter((one) => one.outcome === outcome).length;
      return [
        ...differs(`${id} の件数`, row?.count ?? 0, (other?.count ?? 0) + tapped.length),
        ...[...counters].flatMap((counter) =>
          differs(
            `${id} の ${counter} の件数`,
            row?.byCounter[counter] ?? 0,
            (other?.byCounter[counter] ?? 0) + tapped.filter((one) => one.counterId === counter).length,
          ),
        ),
        ...outcomes.flatMap((outcome) =>
          differs(
            `${id} の結果 ${outcome}`,
            row?.byOutcome[outcome] ?? 0,
            (other?.byOutcome[outcome] ?? 0) + of(outcome),
          ),
        ),
      ];
    }),
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const callsIn = (cases: Told["cases"]) =>
  cases.filter(({ counterId }) => counterId.startsWith("call")).length;

/** Each disturbance is there once, from and to its minute, and no other is. */
function deviceFaults({ devices }: DailyReport, { episodes }: Told): string[] {
  return devices.flatMap((device) => {
    const seen = episodes.filter(({ deviceId }) => deviceId === device.deviceId);
    const told = device.episodes.filter(({ status }) => isDisturbed(status));
    const affected = sum(seen.map((one) => one.affectedCases));
    return [
      ...(device.reported ? [] : [`${device.deviceId}: 未確認のまま報告されています`]),
      ...differs(`${device.deviceId} の障害の回数`, told.length, seen.length),
      ...differs(`${device.deviceId} の影響件数`, device.affectedCases, affected),
      ...seen.flatMap((one, index) => {
        const episode = told[index];
        return episode === undefined ? [] : episodeFaults(device.deviceId, episode, one);
      }),
      ...near(
        `${device.deviceId} の停止時間（分）`,
        device.downMinutes * 60_000,
        sum(seen.filter(({ status }) => status === "down").map(({ fromMs, toMs }) => toMs - fromMs)),
        (ms) => String(Math.floor(ms / 60_000)),
        // The report cuts to whole minutes.
        toleranceMs + 60_000,
      ),
    ];
  });
}

function episodeFaults(deviceId: string, told: Episode, seen: SeenEpisode): string[] {
  const changes = told.relabelled?.flatMap((one) => one.changes) ?? [];
  const before = changes.find(({ field }) => field === "cause")?.before;
  return [
    ...nearTime(`${deviceId} の障害の始まり`, told.from, seen.fromMs),
    ...nearTime(`${deviceId} の障害の終わり`, told.to, seen.toMs),
    ...differs(`${deviceId} の状態`, told.status, seen.status),
    ...differs(`${deviceId} の原因`, told.cause, seen.cause),
    ...differs(`${deviceId} の対応者`, told.takenBy, seen.takenBy),
    ...differs(`${deviceId} の再分類前の原因`, before ?? undefined, seen.causeBefore),
  ];
}

function incidentFaults({ incidents }: DailyReport, told: Told): string[] {
  return [
    ...differs("苦情・トラブル・事故の件数", incidents.length, told.incidents.length),
    ...told.incidents.flatMap((seen) => {
      const found = incidents.filter(({ kind }) => kind === seen.kind);
      const [one] = found;
      return one === undefined || found.length > 1
        ? [`${seen.kind}: 報告書に ${found.length}件あります。1件のはずです`]
        : oneIncident(one, seen);
    }),
  ];
}

function oneIncident(one: DailyReport["incidents"][number], seen: SeenIncident): string[] {
  return [
    ...nearTime(`${seen.kind} の発見`, one.discoveredAt, seen.discoveredMs),
    ...nearTime(`${seen.kind} の発注者への報告`, one.reportedAt, seen.reportedMs),
    ...differs(`${seen.kind} の区分`, one.category, seen.category),
    ...differs(`${seen.kind} の窓口`, one.counterId, seen.counterId),
    ...differs(`${seen.kind} の報告の方法`, one.reportedTo, seen.reportedTo),
    ...differs(`${seen.kind} の応急処置の有無`, one.firstAid !== undefined, seen.hasFirstAid),
    ...differs(`${seen.kind} の状況`, one.state, seen.state),
  ];
}

function nearTime(what: string, reported: string | null, doneMs: number): string[] {
  if (reported === null) return [`${what}: 報告書になし、実際は ${timeOf(toJstIso(Math.round(doneMs)))}`];
  return near(what, Date.parse(reported), doneMs, (ms) => timeOf(toJstIso(Math.round(ms))));
}

function near(
  what: string,
  reported: number,
  done: number,
  text: (ms: number) => string,
  withinMs = toleranceMs,
): string[] {
  return Math.abs(reported - done) <= withinMs ? [] : differs(what, text(reported), text(done));
}
