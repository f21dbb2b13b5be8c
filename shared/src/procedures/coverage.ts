import type { ProcedureId } from "./catalogue.ts";

/** One clause of the contract's list of work, and what serves it. */
export type Clause = {
  /** As the spec numbers it: `6-2-1-a` = S §6(2)①(ア). */
  readonly id: string;
  readonly label: string;
  /** The clause in short, in the spec's own terms. */
  readonly text: string;
  readonly procedures: readonly ProcedureId[];
  /** What serves it besides scripts. */
  readonly also?: string;
};

const certificates = ["certificate-renewal", "certificate-issue", "pin-reset", "pinless-switch"] as const;
const applications = ["application-new", "application-renewal", "application-reissue"] as const;
const supports = ["insurance-registration", "bank-account-registration", "app-support"] as const;
const calls = [
  "call-system",
  "call-notice-card",
  "call-pickup-booking",
  "call-renewal",
  "call-visit-booking",
  "call-documents",
] as const;

/** S §6(1)①…(5)③, in its order. */
export const coverage: readonly Clause[] = [
  { id: "6-1-1", label: "6(1)①", text: "更新者等を待合席等に案内する", procedures: ["guidance"] },
  {
    id: "6-1-2",
    label: "6(1)②",
    text: "必要書類等の案内を行い、各窓口に誘導する",
    procedures: ["guidance"],
  },
  { id: "6-1-3", label: "6(1)③", text: "その他、案内に関する業務", procedures: ["guidance"] },
  {
    id: "6-2-1-a",
    label: "6(2)①(ア)",
    text: "更新者等の受付",
    procedures: certificates,
  },
  {
    id: "6-2-1-b",
    label: "6(2)①(イ)",
    text: "本人確認書類等による本人照合",
    procedures: certificates,
  },
  {
    id: "6-2-1-c",
    label: "6(2)①(ウ)",
    text: "必要書類等の確認及び申請書等記載の補助",
    procedures: certificates,
  },
  {
    id: "6-2-2-a",
    label: "6(2)②(ア)",
    text: "統合端末による電子証明書の発行・更新等",
    procedures: ["certificate-renewal", "certificate-issue", "pin-reset"],
  },
  {
    id: "6-2-2-b",
    label: "6(2)②(イ)",
    text: "市職員の審査を受けた返却、手数料収納補助及び領収書の交付",
    procedures: certificates,
    also: "手数料の金額の表示（現金は職員）",
  },
  {
    id: "6-2-3-a",
    label: "6(2)③(ア)",
    text: "電子証明書に関する質問等への対応",
    procedures: certificates,
    also: "質疑応答集",
  },
  {
    id: "6-2-3-b",
    label: "6(2)③(イ)",
    text: "その他、各種制度に関する質問等への対応",
    procedures: ["certificate-renewal", "certificate-issue", "guidance"],
    also: "質疑応答集",
  },
  {
    id: "6-3-1-a",
    label: "6(3)①(ア)",
    text: "代理申請を除く、本人確認書類等による本人照合",
    procedures: applications,
  },
  {
    id: "6-3-1-b",
    label: "6(3)①(イ)",
    text: "必要書類等の確認及び申請書等記載補助",
    procedures: applications,
  },
  {
    id: "6-3-1-c",
    label: "6(3)①(ウ)",
    text: "マイナアシストによるマイナンバーカードの申請補助",
    procedures: applications,
  },
  {
    id: "6-3-1-d",
    label: "6(3)①(エ)",
    text: "市職員の審査を受けた返却、手数料収納補助、領収書の交付",
    procedures: applications,
    also: "手数料の金額の表示（現金は職員）",
  },
  {
    id: "6-3-2-a",
    label: "6(3)②(ア)",
    text: "健康保険証利用登録や公金受取口座登録等の補助",
    procedures: supports,
  },
  {
    id: "6-3-2-b",
    label: "6(3)②(イ)",
    text: "その他、マイナンバーカードの内部作業等の補助",
    procedures: ["back-office"],
  },
  { id: "6-4-1", label: "6(4)①", text: "制度全般に関する問い合わせ対応", procedures: ["call-system"] },
  {
    id: "6-4-2",
    label: "6(4)②",
    text: "個人番号通知書及び通知カード、カードに関する問い合わせ対応",
    procedures: ["call-notice-card"],
  },
  {
    id: "6-4-3",
    label: "6(4)③",
    text: "受取予約受付及び予約システム入力",
    procedures: ["call-pickup-booking"],
  },
  {
    id: "6-4-4",
    label: "6(4)④",
    text: "電子証明書発行・更新手続き案内対応",
    procedures: ["call-renewal"],
  },
  {
    id: "6-4-5",
    label: "6(4)⑤",
    text: "出張申請の予約受付及び予約システム入力",
    procedures: ["call-visit-booking"],
  },
  {
    id: "6-4-6",
    label: "6(4)⑥",
    text: "各手続きに必要な書類、持参物の案内対応",
    procedures: ["call-documents"],
  },
  {
    id: "6-4-7",
    label: "6(4)⑦",
    text: "質疑応答集の作成、更新",
    procedures: calls,
    also: "質疑応答集（検索、答えがなかった質問の記録、版と承認）",
  },
  {
    id: "6-5-1-a",
    label: "6(5)①(ア)",
    text: "休日：市民課窓口前フロアでの受付",
    procedures: ["guidance"],
  },
  { id: "6-5-1-b", label: "6(5)①(イ)", text: "休日：市民課窓口への誘導", procedures: ["guidance"] },
  { id: "6-5-2", label: "6(5)②", text: "休日：6-(2)と同様", procedures: certificates },
  {
    id: "6-5-3",
    label: "6(5)③",
    text: "休日：6-(3)と同様",
    procedures: [...applications, ...supports, "back-office"],
  },
];
