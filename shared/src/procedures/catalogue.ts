import type { Channel } from "../contract/event.ts";

/** The contract's own divisions (S §6). */
export const divisions = ["6-1", "6-2", "6-3-1", "6-3-2", "6-4", "6-5"] as const;
export type Division = (typeof divisions)[number];

export const divisionLabels: Record<Division, string> = {
  "6-1": "6-(1) 案内",
  "6-2": "6-(2) 電子証明書",
  "6-3-1": "6-(3)① 申請補助",
  "6-3-2": "6-(3)② 各種支援",
  "6-4": "6-(4) コールセンター",
  "6-5": "6-(5) 休日開庁",
};

/** How a procedure stands in the contract and in the day's figures. */
export type CatalogueEntry = {
  readonly id: ProcedureId;
  readonly division: Exclude<Division, "6-5">;
  readonly title: string;
  /** A short name for buttons and narrow table heads. */
  readonly shortTitle: string;
  readonly channel: Channel;
  /** 目標時間 in minutes (FACTS §7, a proposal), null where none is set. */
  readonly targetMinutes: number | null;
};

export const procedureIds = [
  "guidance",
  "certificate-renewal",
  "certificate-issue",
  "pin-reset",
  "pinless-switch",
  "application-new",
  "application-renewal",
  "application-reissue",
  "insurance-registration",
  "bank-account-registration",
  "app-support",
  "back-office",
  "call-system",
  "call-notice-card",
  "call-pickup-booking",
  "call-renewal",
  "call-visit-booking",
  "call-documents",
] as const;
export type ProcedureId = (typeof procedureIds)[number];

type Row = [ProcedureId, CatalogueEntry["division"], string, string, number | null];

const rows: readonly Row[] = [
  ["guidance", "6-1", "案内", "案内", null],
  ["certificate-renewal", "6-2", "電子証明書の更新", "証明書更新", 15],
  ["certificate-issue", "6-2", "電子証明書の新規発行", "新規発行", 20],
  ["pin-reset", "6-2", "暗証番号の変更・再設定", "暗証番号", 10],
  ["pinless-switch", "6-2", "顔認証マイナンバーカードへの切替", "顔認証切替", 20],
  ["application-new", "6-3-1", "カード申請補助（新規）", "申請・新規", 25],
  ["application-renewal", "6-3-1", "カード申請補助（更新）", "申請・更新", 25],
  ["application-reissue", "6-3-1", "カード申請補助（再交付）", "申請・再交付", 25],
  ["insurance-registration", "6-3-2", "健康保険証利用登録", "保険証登録", 10],
  ["bank-account-registration", "6-3-2", "公金受取口座登録", "口座登録", 15],
  ["app-support", "6-3-2", "マイナアプリ等の支援", "アプリ支援", null],
  ["back-office", "6-3-2", "内部作業等の補助", "内部作業", null],
  ["call-system", "6-4", "電話①制度全般", "①制度", 4],
  ["call-notice-card", "6-4", "電話②通知書・カード", "②通知書・カード", 4],
  ["call-pickup-booking", "6-4", "電話③受取予約", "③受取予約", 5],
  ["call-renewal", "6-4", "電話④証明書の更新案内", "④更新案内", 4],
  ["call-visit-booking", "6-4", "電話⑤出張申請予約", "⑤出張予約", 5],
  ["call-documents", "6-4", "電話⑥必要書類・持参物", "⑥書類案内", 4],
];

/** Every procedure of the contract, in the order in which reports print them. */
export const catalogue: readonly CatalogueEntry[] = rows.map(
  ([id, division, title, shortTitle, targetMinutes]) => ({
    id,
    division,
    title,
    shortTitle,
    channel: division === "6-4" ? "phone" : "counter",
    targetMinutes,
  }),
);

const byId = new Map<string, CatalogueEntry>(catalogue.map((entry) => [entry.id, entry]));

/** The entry of a procedure, or undefined for an id that the contract does not know. */
export function catalogueEntry(procedureId: string): CatalogueEntry | undefined {
  return byId.get(procedureId);
}

/** 手数料収納補助 is part of 6-(2) and 6-(3)① (S §6(2)②(イ), §6(3)①(エ)). */
export function mayHaveFee(procedureId: string): boolean {
  const division = catalogueEntry(procedureId)?.division;
  return division === "6-2" || division === "6-3-1";
}

/** 事故・苦情・障害への対応 (`support-scripts.ts`): no procedures of the contract; what the ways to them are called. */
export const supportTitles: Readonly<Record<string, string>> = {
  incident: "事故",
  complaint: "苦情",
  outage: "障害",
};
