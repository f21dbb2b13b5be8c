import { timeOf } from "@desk/shared/calendar/business-date";
import { type DailyReport, phaseLabels } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { FormSite } from "./form.ts";

export type ListRow = {
  readonly kind: string;
  readonly counter: string;
  readonly procedure: string;
  readonly time: string;
  readonly detail: string;
};

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
      time: timeOf(one.at),
      detail: one.reason,
    }),
  );
  return [...open, ...corrected];
}
