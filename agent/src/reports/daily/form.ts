import type { OpeningOverride } from "@desk/shared/calendar/opening";
import type { Outcome } from "@desk/shared/contract";
import type { ReportRevision } from "@desk/shared/contract/report-life";

/** The fixed words of the daily form (S §1, §4, §9(5)④). */
export const dailyForm = {
  title: "マイナンバーカード電子証明書更新等窓口業務　日次報告書",
  holidayTitle: "マイナンバーカード電子証明書更新等窓口業務　日次報告書（休日窓口開庁）",
  businessName: "マイナンバーカード電子証明書更新等窓口業務委託",
  /** S §6(5), where the day is one. */
  holidayBusiness: "6-(5) 休日窓口開庁業務",
  submitTo: "八代市 市民課",
  author: "現場責任者",
  sheet: "日次報告書",
  detail: "明細",
  /** 確認欄, left to right. */
  signatures: ["業務責任者", "現場責任者", "発注者"],
} as const;

/** Heads of the 結果別 row where the common label is too long for a column. */
export const outcomeHeads: Partial<Record<Outcome, string>> = {
  "handed-over": "職員引継",
  "documents-missing": "書類不足",
  "pin-locked": "暗証ロック",
  "too-early": "更新期間前",
  referred: "他課等案内",
};

type Named = { readonly id: string; readonly label: string };

/** What the form knows of the site; the figures carry only ids. */
export type FormSite = {
  readonly counters: readonly Named[];
  readonly devices: readonly Named[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  /** 現場責任者's name. */
  readonly leadName: string;
  /** 臨時の開庁・閉庁 entered so far: 月累計 begins with the month's first opening day. */
  readonly overrides?: readonly OpeningOverride[];
};

/** Who confirmed and submitted the revision that is printed; left out of a draft. */
export type Signed = Pick<ReportRevision, "confirmed" | "submitted">;

/** A site that has not entered its lead's name has the office there, which is nobody's name. */
export const namedLead = (leadName: string): string | null =>
  leadName === "" || leadName === dailyForm.author ? null : leadName;

/** Labels of ids; an id that the site does not know any more stands for itself. */
export function labelsOf(site: FormSite) {
  const counters = new Map(site.counters.map(({ id, label }) => [id, label]));
  const devices = new Map(site.devices.map(({ id, label }) => [id, label]));
  const staff = new Map(site.staff.map(({ id, name }) => [id, name]));
  return {
    counter: (id: string | undefined) => (id === undefined ? "不明" : (counters.get(id) ?? "その他")),
    device: (id: string) => devices.get(id) ?? id,
    staff: (id: string) => staff.get(id) ?? id,
  };
}
