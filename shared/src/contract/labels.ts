import type { DeviceCause, DeviceStatus, Outcome, Phase } from "./constants.ts";
import type { CheckItem } from "./report-life.ts";

/** The terms that panel, console and reports share, one for each code. */
export const outcomeLabels: Record<Outcome, string> = {
  completed: "完了",
  "handed-over": "職員へ引継ぎ",
  "documents-missing": "書類不足（再来庁）",
  "pin-locked": "暗証番号ロックのまま終了",
  "too-early": "更新期間前",
  referred: "他課・他機関を案内",
  "system-down": "システム停止",
  cancelled: "中止",
  reserved: "予約受付",
  informed: "案内のみ",
};

export const phaseLabels: Record<Phase, string> = {
  serving: "対応中",
  review: "審査待ち",
  hold: "保留",
  "wrap-up": "後作業",
};

export const deviceStatusLabels: Record<DeviceStatus, string> = {
  ok: "正常",
  trouble: "不調",
  down: "停止",
  maintenance: "計画停止",
  unused: "未使用",
};

export const deviceCauseLabels: Record<DeviceCause, string> = {
  terminal: "端末故障",
  "j-lis": "J-LIS側停止",
  network: "通信",
  power: "電源",
  planned: "計画停止",
  other: "その他",
};

/** What stands beside the state: its cause, or nothing where the state says as much (計画停止). */
export function causeBeside(status: DeviceStatus | null | undefined, cause: DeviceCause | undefined): string {
  const said = cause === undefined ? "" : deviceCauseLabels[cause];
  return status != null && said === deviceStatusLabels[status] ? "" : said;
}

/** What the lead is asked about before a day is confirmed. */
export const checkLabels: Record<CheckItem["code"], string> = {
  unfinished: "終わっていない案件",
  "auto-closed": "自動終了した案件",
  "counter-silent": "未送信かもしれない窓口",
  "device-open": "復旧していない機器",
  "device-unreported": "状態が未確認の機器",
  "rejected-events": "受け付けられなかった記録",
  "incident-unreported": "発注者への報告時刻がない苦情・トラブル・事故",
  "extension-reason": "延長の理由",
};

/** What was done to a report, the calendar or the settings, as 操作の記録 says it. */
export const reportActionLabels: Readonly<Record<string, string>> = {
  texts: "記載事項の保存",
  confirm: "確認",
  "fall-back": "下書きへ戻る",
  submit: "提出",
  revise: "差替えの開始",
  discard: "差替えの取りやめ",
  "delivery-undone": "共有フォルダーへのコピーの取消し",
  "auto-close": "終え忘れの自動終了",
  override: "開庁日・時間の臨時変更",
  "override-removed": "開庁日・時間の臨時変更の取消し",
  "jlis-stop": "J-LISの停止予定の変更",
  "jlis-stop-removed": "J-LISの停止予定の変更の取消し",
  settings: "設定の保存",
};
