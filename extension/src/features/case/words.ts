import { type Channel, type Outcome, type Phase, phaseLabels } from "@desk/shared/contract";

export const words = {
  more: "ほか",
  support: "すぐに対応するとき",
  qa: "質疑応答集を開く",
  qaShort: "質疑応答",
  show: "お客様に見せる",
  incident: "苦情・トラブル・事故を記録する",
  next: "別の方を受け付ける",
  fault: "機器の故障を記録",
  faultShort: "故障",
  faultQuick: (label: string) => `${label}が止まった（原因を選ぶと記録）`,
  faultDevice: "故障した機器",
  faultOf: (status: string, cause: string) => `${status}・原因 ${cause}`,
  faultRecorded: (label: string, what: string) => `${label}を「${what}」と記録しました。`,
  faultPractised: "練習のため、機器の状態は記録していません。",
  faultOther: (label: string) => `${label}で、この手順を続けてください。`,
  faultNext: {
    stay: "このまま続けられます。",
    later: "後日の案内に進みます。",
    finish: "結果を「システム停止」にしました。",
  },
  practiceCase: "練習の設定",
  practiceTitle: (title: string) => `練習：${title}`,
  practiceShort: (title: string) => `練習 ${title}`,
};

/** 理由 of the correction that a switch of the procedure records. */
const switchLead = "手順の案内により";
export const switchReason = (title: string) => `${switchLead}「${title}」に切替`;
export const isSwitch = (reason: string | undefined) => reason?.startsWith(switchLead) ?? false;

/** On the phone a person talks; the desk's own word for it. */
export function phaseLabel(phase: Phase, channel: Channel): string {
  return channel === "phone" && phase === "serving" ? "通話中" : phaseLabels[phase];
}

/** Short enough for the clock beside the title. */
export const shortPhaseLabels: Record<Phase, string> = {
  serving: "対応",
  review: "審査",
  hold: "保留",
  "wrap-up": "後作業",
};

/** What a procedure without a script mostly ends with. */
export function usualOutcome(procedureId: string, channel: Channel): Outcome {
  if (procedureId === "call-pickup-booking" || procedureId === "call-visit-booking") return "reserved";
  return channel === "phone" ? "informed" : "completed";
}
