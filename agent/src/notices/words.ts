import { businessDateOf, timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import { type DeviceState, deviceCauseLabels } from "@desk/shared/contract";
import type { Incident } from "@desk/shared/contract/incident";
import { incidentTitle, lastingText } from "@desk/shared/figures/incident-lines";
import type { Usual } from "./cases.ts";

/** 10:05, of another day 5月14日(木) 10:05. */
const moment = (at: string, today: string) =>
  today === businessDateOf(at) ? timeOf(at) : `${formatMonthDay(businessDateOf(at))} ${timeOf(at)}`;

const minutes = (ms: number) => `${Math.max(1, Math.round(ms / 60_000))}分`;

/** What the notices say. */
export const words = {
  deviceDownTitle: (label: string) => `${label}が停止しています`,
  deviceSilentTitle: (label: string) => `${label}が応答していません`,
  deviceDown: (label: string, { since, cause, note, takenBy }: DeviceState, today: string) =>
    `${label}は ${since === null ? "" : moment(since, today)} から停止中です${
      cause === undefined ? "" : `（原因: ${deviceCauseLabels[cause]}）`
    }。${note === undefined ? "" : `${note.replace(/。$/, "")}。`}${
      takenBy === undefined
        ? "対応する人を決めて、機器の画面に記録してください。"
        : "担当者が対応しています。"
    }`,
  deviceUnsteadyTitle: (label: string) => `${label}の応答が不安定です`,
  deviceObserved: (label: string, detail: string) =>
    `自動点検: ${detail.replace(/。$/, "")}。${label}の様子を見て、使えないときは「停止」にしてください。`,
  deviceBackTitle: (label: string) => `${label}が復旧しました`,
  deviceBack: (label: string, since: string, today: string) =>
    `${label}は ${moment(since, today)} から使えます。`,

  caseLongTitle: (counter: string) => `${counter}の対応が長引いています`,
  caseLong: (procedure: string, startedAt: string, { ms, source }: Usual) =>
    `${procedure}（${timeOf(startedAt)} 開始）の対応時間が、${
      source === "target" ? "目標" : "ふだん"
    }（${minutes(ms)}）を大きく超えました。手助けが必要か、声をかけてください。`,
  caseForgottenTitle: (counter: string) => `${counter}に終了していない案件があります`,
  caseForgotten: {
    "earlier-day": (procedure: string, startedAt: string) =>
      `${formatMonthDay(businessDateOf(startedAt))}の案件が終了していません（${procedure}、${timeOf(startedAt)} 開始）。終了の時刻と結果を確かめて記録してください。`,
    "after-close": (procedure: string, startedAt: string) =>
      `受付時間が過ぎましたが、案件が終了していません（${procedure}、${timeOf(startedAt)} 開始）。窓口で終了の操作をしてください。`,
    untouched: (procedure: string, startedAt: string) =>
      `長い間、操作がありません（${procedure}、${timeOf(startedAt)} 開始）。終了の操作を忘れていないか、窓口で確かめてください。`,
  },

  incidentAtOnceTitle: "直ちに発注者へ報告してください",
  incidentLateTitle: "発注者への報告がまだです",
  incident: (one: Incident, today: string) =>
    `${incidentTitle(one)}　発見 ${moment(one.discoveredAt, today)}。報告したら、時刻と方法を記録してください。`,
  incidentLate: (one: Incident, withinMin: number, today: string) =>
    `${incidentTitle(one)}　発見 ${moment(one.discoveredAt, today)}。報告の目安（${lastingText(withinMin)}）を過ぎました。報告したら、時刻と方法を記録してください。`,

  dueToday: "本日が提出期限です",
  overdue: "提出期限を過ぎています",
  due: (label: string, dueDate: string, needsReplacement: boolean) =>
    `${label}（期限 ${formatMonthDay(dueDate)}）を${needsReplacement ? "差し替えて" : "確認して"}提出してください。`,
  dueMany: (first: string, count: number) =>
    `${first}など、報告書${count}件が未提出です。日報・月報の画面で確認して提出してください。`,

  backupFailedTitle: "バックアップを作れませんでした",
  backupFailed: (date: string, error: string) =>
    `${formatMonthDay(date)}の夜のバックアップがありません。${error.replace(/^\w*Error: /, "")}直り次第、自動で作り直します。`,
  diskLowTitle: "ディスクの空きが少なくなっています",
  diskLow: (freeGb: number, limitGb: number) =>
    `記録を置いているディスクの空きが約${freeGb}GBです（目安 ${limitGb}GB）。不要なファイルを移してください。空きがなくなると、記録もバックアップもできません。`,
} as const;
