// Apart from the schemas, so that a page which only names them need not carry those.

/** What people are told of by themselves. */
export const noticeKinds = [
  "device-down",
  "device-unsteady",
  "device-back",
  "case-long",
  "case-forgotten",
  "incident-unreported",
  "report-due",
  "backup-failed",
  "disk-low",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** 至急・注意・お知らせ. */
export const noticeLevels = ["urgent", "warning", "info"] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

export const noticeLevelLabels: Record<NoticeLevel, string> = {
  urgent: "至急",
  warning: "注意",
  info: "お知らせ",
};
