import { reportActionLabels } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { AdminAction, AuditLogRow } from "./audit-repo.ts";

const adminActions: Record<AdminAction, string> = {
  add: "追加",
  change: "変更",
  watch: "自動点検の設定の変更",
  retire: "使用終了",
  resume: "使用再開",
  lock: "サインイン停止",
  unlock: "サインイン停止の解除",
  pin: "暗証番号の変更",
  "new-pin": "暗証番号の再発行",
  code: "登録コードの発行",
  paired: "端末の登録",
  revoke: "登録の解除",
  setup: "初期設定",
  "setup-skipped": "初期設定の省略",
};
const shiftActions: Record<string, string> = {
  plan: "シフト表の保存",
  absence: "欠員・交代の登録",
  "absence-removed": "欠員・交代の取消し",
  training: "研修の登録",
  "training-removed": "研修の取消し",
};
const contentActions: Record<string, string> = {
  draft: "下書きの作成",
  save: "下書きの保存",
  import: "取込み",
  discard: "下書きの破棄",
  submit: "市へ提出",
  approve: "承認の記録",
  refuse: "差戻しの記録",
  dismiss: "質問を対応不要に",
  take: "質問の採用",
  organisation: "体制の保存",
};
const actions: Record<AuditLogRow["source"], Readonly<Record<string, string>>> = {
  admin: adminActions,
  report: reportActionLabels,
  shift: shiftActions,
  content: contentActions,
};

/** What was done, in Japanese. */
export const actionText = ({ source, action }: Pick<AuditLogRow, "source" | "action">): string =>
  actions[source][action] ?? action;

const contentKinds: Record<string, string> = {
  procedure: "手順書",
  qa: "質疑応答集",
  candidate: "質問",
  organisation: "実施体制情報",
};

/** What it was done to, in Japanese. @param nameOf the name of a member of staff, by id */
export function subjectText(
  { source, kind: of, subject, action }: Pick<AuditLogRow, "source" | "kind" | "subject" | "action">,
  nameOf: (staffId: string) => string,
): string {
  if (source === "report") return reportSubject(of, subject);
  if (source === "shift") return shiftSubject(action, subject, nameOf);
  if (source !== "content") return subject;
  const [, kind = "", itemId = "", version = ""] = /^([^/]*)\/(\S*)(.*)$/.exec(subject) ?? [];
  const name =
    kind === "procedure"
      ? `「${catalogueEntry(itemId)?.title ?? itemId}」`
      : kind === "qa"
        ? ` ${itemId}`
        : "";
  return `${contentKinds[kind] ?? kind}${name}${kind === "organisation" ? "" : version}`;
}

/** A month, 「2026-05-14 staff-2」 of an absence, or the number of a training. */
function shiftSubject(action: string, subject: string, nameOf: (staffId: string) => string): string {
  if (action.startsWith("training")) return `研修 ${subject}`;
  const [date = "", staffId] = subject.split(" ");
  return staffId === undefined ? date : `${date} ${nameOf(staffId)}`;
}

const reportSettings: Record<string, string> = {
  settings: "報告書の設定",
  billing: "請求の設定",
  incidents: "苦情・事故の設定",
};

/** 「2026-05-14 第2版」 is a day's report, 「2026-05」 a month's; the numbers of a setting say nothing to a reader. */
function reportSubject(kind: string, subject: string): string {
  const [name = ""] = subject.split(" ");
  if (kind === "setting") return reportSettings[name] ?? name;
  if (kind !== "report") return subject;
  return `${/^\d{4}-\d{2}$/.test(name) ? "月報" : "日報"} ${subject}`;
}

/** Who did it where no member of staff signed in for it. */
export function nobodyText({ source, action }: Pick<AuditLogRow, "source" | "action">): string {
  if (source !== "admin") return "窓口デスク（自動）";
  return action === "paired" ? "登録した端末" : "集計用パソコンの操作者";
}
