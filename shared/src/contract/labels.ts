import type { DeviceCause, DeviceStatus, Outcome, Phase } from "./constants.ts";

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
