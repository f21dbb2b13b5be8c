import { isHolidayOpening } from "@desk/shared/calendar/opening-kind";
import type { DailyReport, ProcedureFigures } from "@desk/shared/contract";
import { catalogue, catalogueEntry, type Division, divisionLabels } from "@desk/shared/procedures/catalogue";
import type { FormSite } from "./form.ts";
import { count, duration, type Value } from "./values.ts";

export type WorkRow = {
  readonly label: string;
  readonly procedureId?: string;
  readonly values: readonly Value[];
};
/** One contract division; a division of one procedure needs no 小計. */
export type WorkSection = {
  readonly label: string;
  readonly rows: readonly WorkRow[];
  readonly subtotal: WorkRow | null;
};
export type WorkTable = {
  /** Heads of the counts, then of the times. */
  readonly countColumns: readonly string[];
  readonly timeColumns: readonly string[];
  readonly sections: readonly WorkSection[];
  readonly total: WorkRow;
};

type Group = { readonly label: string; readonly ids: readonly string[] };

/** 業務別・窓口別の取扱件数 with the 対応時間 of each procedure (S §6; REPORTS d-2 3, 4). */
export function workTable(report: DailyReport, site: FormSite): WorkTable {
  const figures = report.transactions.byProcedure;
  const known = new Set(site.counters.map((counter) => counter.id));
  const hasOther = Object.values(figures).some((row) =>
    Object.keys(row.byCounter).some((id) => !known.has(id)),
  );
  const values = (ids: readonly string[]) => countValues(pick(figures, ids), site, hasOther);
  const rowOf = (id: string): WorkRow => ({
    label: catalogueEntry(id)?.title ?? id,
    procedureId: id,
    values: [...values([id]), ...timeValues(report, id)],
  });
  const sections = groupsOf(report).map(({ label, ids }) => ({
    label,
    rows: ids.map(rowOf),
    // Medians of medians mean nothing, so only the total has times of its own.
    subtotal: ids.length > 1 ? { label: "小計", values: values(ids) } : null,
  }));
  return {
    countColumns: [
      ...site.counters.map((counter) => counter.label),
      ...(hasOther ? ["その他"] : []),
      "計",
      "月累計",
    ],
    timeColumns: ["計測", "平均", "中央値", "最大"],
    sections,
    total: { label: "合計", values: [...values(Object.keys(figures)), ...timeValues(report, "all")] },
  };
}

function pick(
  figures: DailyReport["transactions"]["byProcedure"],
  ids: readonly string[],
): ProcedureFigures[] {
  return ids.flatMap((id) => figures[id] ?? []);
}

function countValues(rows: readonly ProcedureFigures[], site: FormSite, hasOther: boolean): Value[] {
  const sum = (of: (row: ProcedureFigures) => number) => rows.reduce((total, row) => total + of(row), 0);
  const byCounter = site.counters.map(({ id }) => sum((row) => row.byCounter[id] ?? 0));
  const total = sum((row) => row.count);
  const other = total - byCounter.reduce((a, b) => a + b, 0);
  return [...byCounter, ...(hasOther ? [other] : []), total, sum((row) => row.monthToDate)].map(count);
}

function timeValues(report: DailyReport, id: string): Value[] {
  const { n, meanS, medianS, maxS } = report.handling[id] ?? { n: 0, meanS: null, medianS: null, maxS: null };
  return [count(n), duration(meanS), duration(medianS), duration(maxS)];
}

function groupsOf(report: DailyReport): Group[] {
  const of = (...divisions: Division[]) =>
    catalogue.filter((entry) => divisions.includes(entry.division)).map((entry) => entry.id as string);
  // S §6(5) has its own numbering: ① 受付及び案内, ② as 6-(2), ③ as 6-(3).
  const groups: Group[] = isHolidayOpening(report.openingKind)
    ? [
        { label: "6-(5)① 案内", ids: of("6-1") },
        { label: "6-(5)② 電子証明書", ids: of("6-2") },
        { label: "6-(5)③ 申請補助・各種支援", ids: of("6-3-1", "6-3-2") },
        { label: "6-(5) 電話", ids: of("6-4") },
      ]
    : (["6-1", "6-2", "6-3-1", "6-3-2", "6-4"] as const).map((division) => ({
        label: divisionLabels[division],
        ids: of(division),
      }));
  const unknown = Object.keys(report.transactions.byProcedure).filter(
    (id) => catalogueEntry(id) === undefined,
  );
  return unknown.length === 0 ? groups : [...groups, { label: "その他", ids: unknown }];
}
