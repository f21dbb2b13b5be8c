import { businessDateOf, timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import { type DailyReport, phaseLabels } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { FormSite } from "./form.ts";
import { printable } from "./values.ts";

export type ListRow = {
  readonly kind: string;
  readonly counter: string;
  readonly procedure: string;
  readonly time: string;
  readonly detail: string;
};

/** More than anybody reads; a panel gone wild must not make a form of hundreds of pages. */
const listLimit = 200;

/** 未終了案件, then 取消 and 訂正 in the order of time. Empty when the day had none. */
export function listRows(report: DailyReport, site: FormSite): ListRow[] {
  const counters = new Map(site.counters.map((counter) => [counter.id, counter.label]));
  const counterOf = (id: string | undefined) => (id === undefined ? "不明" : (counters.get(id) ?? "その他"));
  const procedureOf = (id: string | undefined) =>
    id === undefined ? "不明" : (catalogueEntry(id)?.title ?? id);
  const details = new Map((report.openCases ?? []).map((one) => [one.transactionId, one]));
  const open = report.open.map((id): ListRow => {
    const found = details.get(id);
    return {
      kind: "未終了",
      counter: counterOf(found?.counterId),
      procedure: procedureOf(found?.procedureId),
      time: found === undefined ? "不明" : `${timeOf(found.startedAt)}開始`,
      detail: found === undefined ? "不明" : `${phaseLabels[found.phase]}のまま（件数に含まない）`,
    };
  });
  const corrected = report.corrections.map(
    (one): ListRow => ({
      kind: one.kind === "voided" ? "取消" : "訂正",
      counter: counterOf(one.counterId),
      procedure: procedureOf(one.procedureId),
      time: whenSaid(one.at, report.businessDate),
      detail: printable(one.reason),
    }),
  );
  const rows = [...open, ...corrected];
  if (rows.length <= listLimit) return rows;
  const left = rows.length - listLimit;
  const rest = {
    kind: "ほか",
    counter: "",
    procedure: "",
    time: "",
    detail: `ほか${left}件（JSON ファイルに掲載）`,
  };
  return [...rows.slice(0, listLimit), rest];
}

/** A correction of a later day names its day. */
function whenSaid(at: string, businessDate: string): string {
  const date = businessDateOf(at);
  return `${date === businessDate ? "" : formatMonthDay(date)}${timeOf(at)}`;
}
