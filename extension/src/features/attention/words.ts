import type { DeskEvent } from "@desk/shared/contract";
import type { Refusal } from "../../outbox/index.ts";

export const words = {
  title: "要確認",
  none: "確認が必要な記録はありません。",
  lead: "受け付けられなかった記録です。このパソコンには残っています。原因を直して「もう一度送る」を押すか、現場責任者に知らせてください。",
  again: "もう一度送る",
  aside: "確認済みにする",
  asideTitle: "確認済み（送らない記録）",
  asideOnlyLead: "「確認済みにする」は、暗証番号を確認した現場責任者だけが使えます。",
  reason: "理由",
  unknownReason:
    "受け付けられない理由を表示できません。拡張機能の版が古い可能性があります。現場責任者に知らせてください。",
};

export const eventLabels: Record<DeskEvent["type"], string> = {
  TransactionStarted: "開始",
  TransactionPhaseChanged: "段階の変更",
  TransactionFinished: "完了",
  TransactionReopened: "完了の取り消し",
  TransactionCorrected: "訂正",
  TransactionVoided: "取消",
  TallyAdded: "件数のみ計上",
  DeviceStatusReported: "機器の状態",
  DeviceEpisodeRelabelled: "機器の状態の再分類",
  ProcedureChangeRead: "変更点の確認",
  QuestionNoted: "答えがなかった質問",
  StaffSignedIn: "従事の開始",
  StaffSignedOut: "従事の終了",
  IncidentReported: "苦情・トラブル・事故の記録",
  IncidentUpdated: "苦情・トラブル・事故の経過",
  CallMissed: "出られなかった電話",
  PhoneStateReported: "電話の状態",
};

const wrongForm = "記録の形式が合いません。拡張機能と集計用パソコンの窓口デスクの版が違う可能性があります。";

/** Refusals whose detail names fields and headers, which nobody at a counter knows: what they mean here. */
const formLabels: Readonly<Record<string, string>> = {
  schema: wrongForm,
  "malformed-json": wrongForm,
  "not-json": wrongForm,
  "too-large": "記録が大きすぎるため、送れません。",
  "personal-data": "個人情報らしい文字が含まれています。",
};

/** What each other refusal means and what to do, where the agent has not said it itself. */
const reasonLabels: Readonly<Record<string, string>> = {
  conflict: "同じ番号で内容の違う記録か、同じ案件の開始・完了が、すでに登録されています。",
  "counter-mismatch": "この窓口の記録ではありません。窓口の登録を確認してください。",
  "unknown-counter": "登録されていない窓口です。",
  "unknown-staff": "登録されていない担当者です。",
  "unknown-procedure": "登録のない手続です。集計用パソコンの窓口デスクの版を確認してください。",
  "unknown-device": "登録されていない機器です。",
  "clock-ahead": "時刻が10分以上進んでいます。パソコンの時計を確認してください。",
  "before-contract": "契約期間より前の日付です。パソコンの時計を確認してください。",
  "not-own-record": "ほかの担当者の記録です。訂正・取消は、記録した本人か現場責任者が行います。",
  "other-day": "当日の記録ではありません。訂正・取消は現場責任者に依頼してください。",
  "report-submitted": "日報は提出済みです。現場責任者が差替えを始めてから、もう一度送ってください。",
  overtaken: "画面を開いたあとに、ほかの人が同じ記録を変えていました。",
};

/** Why it was refused, in words of the office; a code of a newer agent may come without any. */
export function sentenceOf({ reason, detail }: Refusal): string {
  return formLabels[reason] ?? detail ?? reasonLabels[reason] ?? words.unknownReason;
}
