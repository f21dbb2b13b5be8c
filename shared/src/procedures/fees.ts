import type { BusinessDate } from "../calendar/business-date.ts";

/** What a fee is asked, or not asked, for (FACTS §2.6). */
export const feeCases = [
  "certificate",
  "pin-reset",
  "card-first",
  "card-renewal",
  "card-renewal-without-old-card",
  "card-full",
  "card-disaster",
  "card-authority-fault",
  "card-reissue",
  "card-reissue-without-certificate",
  "card-express",
  "card-express-without-certificate",
  "residence-extension",
  "residence-expired",
  "residence-expired-without-certificate",
] as const;
export type FeeCase = (typeof feeCases)[number];

export type FeeRow = {
  readonly case: FeeCase;
  /** Shown to staff. */
  readonly label: string;
  /** Yen, tax does not apply. */
  readonly yen: number;
  /** What the sum is made of, where it is more than one thing. */
  readonly parts: readonly { readonly label: string; readonly yen: number }[];
  readonly paidAt: "none" | "pickup" | "officer-decides";
  /** First and last day on which this row is in force; null = until further notice. */
  readonly from: BusinessDate;
  readonly until: BusinessDate | null;
  readonly tag: "A" | "B";
  readonly source: string;
  /** Questions to the city (FACTS §8) that the row leans on. */
  readonly unconfirmed: readonly string[];
};

// The contract's first day: the sources were seen to hold within its time, of earlier days the table says nothing.
const from = "2026-04-01";
const card = (yen: number) => ({ label: "カード", yen });
const certificate = { label: "電子証明書", yen: 200 };
const yatsushiro = "八代市 kiji00318941（2026年11月に確認した保存コピー）";
const row = (
  id: FeeCase,
  label: string,
  parts: FeeRow["parts"],
  rest: Pick<FeeRow, "tag" | "source"> & Partial<FeeRow>,
): FeeRow => {
  const yen = parts.reduce((sum, part) => sum + part.yen, 0);
  const paidAt = yen === 0 ? "none" : "pickup";
  return { case: id, label, yen, parts, paidAt, from, until: null, unconfirmed: [], ...rest };
};

/**
 * Fees of the desk, dated. A change is a new row with its `from` and the old row's `until`, never an edited amount:
 * an old case is still explained by the fee of its day. Staff name the amount and touch no money (C11).
 */
export const feeTable: readonly FeeRow[] = [
  row("certificate", "電子証明書の更新・発行", [], { tag: "A", source: "jpki.go.jp、藤井寺市、高知市" }),
  row("pin-reset", "暗証番号の変更・再設定", [], { tag: "A", source: "jpki.go.jp" }),
  row("card-first", "初めてのカード", [], { tag: "B", source: "FACTS §2.6（他市）" }),
  row("card-renewal", "期限によるカードの更新", [], { tag: "B", source: "FACTS §2.6（他市）" }),
  row("card-renewal-without-old-card", "受取のとき旧カードがない", [card(800), certificate], {
    tag: "B",
    source: "FACTS §2.6（他市）",
    unconfirmed: ["C11"],
  }),
  row("card-full", "追記欄が満欄", [], { tag: "B", source: "FACTS §2.6（他市）" }),
  row("card-disaster", "災害（罹災証明等がある）", [], { tag: "B", source: "FACTS §2.6（他市）" }),
  row("card-authority-fault", "国や市の責によるもの", [], { tag: "B", source: "FACTS §2.6（他市）" }),
  row("card-reissue", "再交付（紛失・破損など）", [card(800), certificate], {
    tag: "A",
    source: yatsushiro,
    unconfirmed: ["C11"],
  }),
  row("card-reissue-without-certificate", "再交付・電子証明書なし", [card(800)], {
    tag: "B",
    source: "八代市の内訳（カード800円）、石巻市・丹波市",
    unconfirmed: ["C11"],
  }),
  row("card-express", "特急発行", [card(1800), certificate], {
    tag: "B",
    source: "さぬき市 4040、国分寺市 1033201",
    paidAt: "officer-decides",
    unconfirmed: ["C6", "C11"],
  }),
  row("card-express-without-certificate", "特急発行・電子証明書なし", [card(1800)], {
    tag: "B",
    source: "さぬき市 4040、国分寺市 1033201",
    paidAt: "officer-decides",
    unconfirmed: ["C6", "C11"],
  }),
  row("residence-extension", "在留期間による有効期間の変更", [], { tag: "B", source: "石巻市・丹波市" }),
  row("residence-expired", "在留期間の満了後の再交付", [card(800), certificate], {
    tag: "B",
    source: "石巻市・丹波市",
    paidAt: "officer-decides",
    unconfirmed: ["C5", "C11"],
  }),
  row("residence-expired-without-certificate", "満了後の再交付・証明書なし", [card(800)], {
    tag: "B",
    source: "石巻市・丹波市",
    paidAt: "officer-decides",
    unconfirmed: ["C5", "C11"],
  }),
];

/** The fee of a case on a day; null where the table knows none for that day: say 職員に確認します. */
export function feeFor(id: FeeCase, date: BusinessDate, table: readonly FeeRow[] = feeTable): FeeRow | null {
  return (
    table.find((fee) => fee.case === id && fee.from <= date && (fee.until === null || date <= fee.until)) ??
    null
  );
}

/** 無料 or 1,000円, as staff read it out. */
export function formatFee(fee: Pick<FeeRow, "yen">): string {
  return fee.yen === 0 ? "無料" : `${String(fee.yen).replace(/\B(?=(?:\d{3})+$)/g, ",")}円`;
}

/**
 * The fees that a step of the tool `fees` shows on a day, in its order. `holds` answers a predicate by its name;
 * an entry without a row for that day comes back as null, so that the panel can say that the officer must be asked.
 */
export function feesAt(
  entries: readonly { readonly fee: FeeCase; readonly when?: string | undefined }[],
  date: BusinessDate,
  holds: (predicate: string) => boolean,
): { case: FeeCase; row: FeeRow | null }[] {
  return entries
    .filter(({ when }) => when === undefined || holds(when))
    .map(({ fee }) => ({ case: fee, row: feeFor(fee, date) }));
}
