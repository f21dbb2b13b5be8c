import type { Staff } from "@desk/shared/contract";

export const roleLabels: Record<Staff["role"], string> = { lead: "現場責任者", staff: "担当者" };

/** Words of the lead's staff page. */
export const words = {
  title: "担当者",
  lead: "窓口の画面でサインインする人の一覧です。一時的に使えないようにするときは「サインインを止める」、退職・異動した人は「使用を終了」を選びます。過去の記録の名前は残ります。",
  columns: { name: "氏名", role: "役割", state: "状態", actions: "操作" },
  active: "使用中",
  stoppedNow: "サインイン停止中",
  lockedUntil: (time: string) => `暗証番号の間違いで ${time} まで停止`,
  noPin: "暗証番号が未設定",
  lock: "サインインを止める",
  unlock: "停止を解除",
  locked: (name: string) => `${name}さんのサインインを止めました。`,
  unlocked: (name: string) => `${name}さんのサインインの停止を解除しました。`,
  inactive: "使用終了",
  add: "担当者を追加",
  addTitle: "担当者の追加",
  resetPin: "暗証番号を変更",
  resetTitle: (name: string) => `${name}さんの暗証番号`,
  deactivate: "使用を終了",
  activate: "使用を再開",
  deactivateTitle: (name: string) => `${name}さんの使用を終了しますか`,
  deactivateBody:
    "この人はサインインできなくなります。これまでの記録と日報の名前は変わりません。あとから再開できます。",
  cancel: "やめる",
  name: "氏名（名札の表示）",
  nameHint: "20文字まで",
  role: "役割",
  pin: "暗証番号",
  pinHint: "数字4〜8桁。本人だけが知る番号にしてください。",
  pinProblem: "暗証番号は数字4〜8桁です。",
  nameProblem: "氏名を1〜20文字で入れてください。",
  save: "保存",
  saving: "保存しています。",
  added: (name: string) => `${name}さんを追加しました。`,
  pinChanged: (name: string) => `${name}さんの暗証番号を変更しました。`,
  stopped: (name: string) => `${name}さんの使用を終了しました。`,
  resumed: (name: string) => `${name}さんの使用を再開しました。`,
  rowLabel: (action: string, name: string) => `${name}さん：${action}`,
} as const;
