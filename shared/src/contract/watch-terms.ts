// Apart from the schemas, so that the panel's first script need not carry them.

export const watchKinds = ["ping", "tcp", "http", "snmp", "snmp-printer", "heartbeat", "sip"] as const;
export type WatchKind = (typeof watchKinds)[number];

export const watchKindLabels: Record<WatchKind, string> = {
  ping: "ping",
  tcp: "TCP接続",
  http: "HTTP",
  snmp: "SNMP（稼働時間）",
  "snmp-printer": "SNMP（プリンター）",
  heartbeat: "パネルからの通信",
  sip: "SIP OPTIONS（IP電話）",
};

export const watchLimits = {
  portMin: 1,
  portMax: 65_535,
  hostMaxLength: 253,
  intervalMinS: 10,
  intervalMaxS: 3_600,
  timeoutMinMs: 100,
  timeoutMaxMs: 30_000,
  checksMax: 10,
} as const;

export const observedStateLabels: Record<"ok" | "fault" | "flapping" | "unknown", string> = {
  ok: "応答あり",
  fault: "応答なし",
  flapping: "不安定",
  unknown: "未確認",
};

/** The kinds of device that may be watched: 統合端末 stand on a network of their own. */
export const watchableKinds = ["mynaassist", "pc", "phone"] as const;
