import type { GraceState, RenewalState } from "@desk/shared/calendar/renewal";
import type { FeeRow } from "@desk/shared/procedures/fees";
import type { ExpiryOf } from "./tool-values.ts";

export const words = {
  expiry: { certificate: "証明書の有効期限", card: "カードの有効期限" } satisfies Record<ExpiryOf, string>,
  empty: {
    "renewal-window": "入れると、更新できる初日が出ます（記録しません）",
    "grace-end": "入れると、保険証としての期限が出ます（記録しません）",
  },
  firstDay: (date: string) => `初日 ${date}`,
  possibleDay: (date: string) => `窓口では ${date} から`,
  stopOn: (day: string, hours: string) => `${day}の ${hours} は手続きできません（システムの停止予定）`,
  graceEnd: (date: string) => `保険証の資格確認は ${date} まで`,
  documents: "お持ちの書類を選ぶ",
  documentsTitle: "お持ちの書類",
  documentsHint: "書類の種類だけを選びます。記録しません。",
  enough: "そろっています",
  other: "そのほか",
  rule: { A: "Aの書類", B: "Bの書類" },
  notAccepted: "使えません",
  clear: "選び直す",
  photo: "写真の決まりを見る",
  photoTitle: "顔写真の決まり",
  exceptions: "例外（職員へ）",
  unknownFee: "職員に確認します",
  feeNote: "金額の案内まで。現金には触れません。",
};

export const windowLabels: Record<RenewalState, string> = {
  "too-early": "まだ更新期間の前です",
  open: "本日は更新できる期間内です",
  expired: "期限が過ぎています（新規発行）",
};

export const graceLabels: Record<GraceState, string> = {
  "not-expired": "まだ有効期限の内です",
  "within-grace": "保険証としては、まだ使えます",
  "grace-over": "保険証としての期限も過ぎています",
};

export const paidAtLabels: Record<FeeRow["paidAt"], string> = {
  none: "",
  pickup: "受取りのとき",
  "officer-decides": "時期は職員が案内",
};
