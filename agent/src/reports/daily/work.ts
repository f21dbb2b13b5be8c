import { isHolidayOpening } from "@desk/shared/calendar/opening-kind";
import type { DailyReport, ProcedureFigures } from "@desk/shared/contract";
import { catalogue, catalogueEntry, type Division, divisionLabels } from "@desk/shared/procedures/catalogue";
import type { Cell, Row, TableBlock, TableColumn } from "../document/blocks.ts";
import { count, duration, text, type Value } from "../document/values.ts";
import type { FormSite } from "./form.ts";

type Line = { readonly label: string; readonly procedureId: string; readonly values: readonly Value[] };
/** One contract division; a division of one procedure needs no 小計. */
type Division6 = {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly subtotal: readonly Value[] | null;
};

/** The counts and times of the day, before they are laid out for the form or the 明細. */
export type Work = {
  readonly counters: readonly string[];
  /** Heads behind the counters: 計, 月累計, and 前年同曜日 where there is one. */
  readonly sums: readonly string[];
  readonly times: readonly string[];
  readonly divisions: readonly Division6[];
  readonly total: readonly Value[];
};

/** 業務別・窓口別の取扱件数 with the 対応時間 of each procedure (S §6; REPORTS d-2 3, 4). */
export function workOf(report: DailyReport, site: FormSite): Work {
  const figures = report.transactions.byProcedure;
  const known = new Set(site.counters.map((counter) => counter.id));
  const hasOther = Object.values(figures).some((row) =>
    Object.keys(row.byCounter).some((id) => !known.has(id)),
  );
  const values = (ids: readonly string[]) => [
    ...countValues(pick(figures, ids), site, hasOther),
    ...lastYearValues(report, ids),
  ];
  const ids = Object.keys(figures);
  const inLastYear = Object.keys(report.lastYear?.byProcedure ?? {});
  return {
    counters: [...site.counters.map((counter) => counter.label), ...(hasOther ? ["その他"] : [])],
    sums: ["計", "月累計", ...(report.lastYear === null ? [] : ["前年"])],
    times: ["計測", "平均", "中央値", "最大"],
    divisions: groupsOf(report).map((group) => ({
      label: group.label,
      lines: group.ids.map((id) => ({
        label: catalogueEntry(id)?.title ?? id,
        procedureId: id,
        values: [...values([id]), ...timeValues(report, id)],
      })),
      // Medians of medians mean nothing, so only the total has times of its own.
      subtotal: group.ids.length > 1 ? values(group.ids) : null,
    })),
    total: [...values([...new Set([...ids, ...inLastYear])]), ...timeValues(report, "all")],
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
  return [...byCounter, ...(hasOther ? [other] : []), total, sum((row) => row.monthToDate)].map((n) =>
    count(n),
  );
}

/** 前年同曜日: the column stands only where that day was recorded. */
function lastYearValues({ lastYear }: DailyReport, ids: readonly string[]): Value[] {
  if (lastYear === null) return [];
  return [count(ids.reduce((sum, id) => sum + (lastYear.byProcedure[id] ?? 0), 0))];
}

function timeValues(report: DailyReport, id: string): Value[] {
  const { n, meanS, medianS, maxS } = report.handling[id] ?? { n: 0, meanS: null, medianS: null, maxS: null };
  return [count(n), duration(meanS), duration(medianS), duration(maxS)];
}

type Group = { readonly label: string; readonly ids: readonly string[] };

function groupsOf(report: DailyReport): Group[] {
  const of = (...divisions: Division[]) =>
    catalogue.filter((entry) => divisions.includes(entry.division)).map((entry) => entry.id as string);
  const figures = report.transactions.byProcedure;
  const lastYear = report.lastYear?.byProcedure ?? {};
  // In any column of the table: a row left out would be missing from its 合計.
  const recorded = (id: string) =>
    [figures[id]?.count, figures[id]?.monthToDate, lastYear[id]].some((n) => (n ?? 0) > 0);
  // S §6(5) has its own numbering: ① 受付及び案内, ② as 6-(2), ③ as 6-(3); calls are no part of it.
  const groups: Group[] = isHolidayOpening(report.openingKind)
    ? [
        { label: "6-(5)① 案内", ids: of("6-1") },
        { label: "6-(5)② 電子証明書", ids: of("6-2") },
        { label: "6-(5)③ 申請補助・ 各種支援", ids: of("6-3-1", "6-3-2") },
        { label: divisionLabels["6-4"], ids: of("6-4").filter(recorded) },
      ]
    : (["6-1", "6-2", "6-3-1", "6-3-2", "6-4"] as const).map((division) => ({
        label: divisionLabels[division],
        ids: of(division),
      }));
  const unknown = Object.keys({ ...figures, ...lastYear }).filter(
    (id) => catalogueEntry(id) === undefined && recorded(id),
  );
  return [...groups, { label: "その他", ids: unknown }].filter(({ ids }) => ids.length > 0);
}

const cells = (values: readonly Value[]): Cell[] => values.map((value) => ({ value }));

/** As many characters of a label stand on one line of the column 区分. */
const oneLine = 10;

/** The work as the form prints it. */
export function workTable(work: Work): TableBlock {
  const counts = work.counters.length + work.sums.length;
  const rows = work.divisions.flatMap(({ label, lines, subtotal }): Row[] => {
    const height = lines.length + (subtotal === null ? 0 : 1);
    const division: Cell = {
      value: text(height > 1 || label.length > oneLine ? label.replaceAll(" ", "\n") : label),
      head: true,
      rows: height,
    };
    const own = lines.map((line, index): Row => {
      const name: Cell = { value: text(line.label) };
      const first = index === 0;
      return {
        style: first ? "group" : "plain",
        cells: [...(first ? [division] : []), name, ...cells(line.values)],
      };
    });
    if (subtotal === null) return own;
    const filler: Cell = { value: text("－"), columns: work.times.length, align: "center" };
    return [...own, { style: "subtotal", cells: [{ value: text("小計") }, ...cells(subtotal), filler] }];
  });
  const total: Row = {
    style: "total",
    cells: [{ value: text("合計"), head: true, columns: 2, align: "center" }, ...cells(work.total)],
  };
  return {
    kind: "table",
    id: "work",
    title: "業務別・窓口別 取扱件数（件）と対応時間",
    strong: true,
    columns: columnsOf(work),
    head: headOf(work, counts),
    rows: [...rows, total],
    empty: "なし",
  };
}

function columnsOf(work: Work): TableColumn[] {
  const [measured, ...times] = work.times;
  return [
    { width: 62, keep: true },
    { width: 136, keep: true },
    ...work.counters.map(() => ({ width: 24 })),
    ...work.sums.map((_, index) => ({ width: index === 0 ? 25 : 31, edge: index === 0 })),
    ...(measured === undefined ? [] : [{ width: 23, edge: true }]),
    ...times.map(() => ({ width: 40 })),
  ];
}

function headOf(work: Work, counts: number): Cell[][] {
  const head = (label: string, more: Partial<Cell> = {}): Cell => ({
    value: text(label),
    head: true,
    ...more,
  });
  return [
    [
      head("区分", { rows: 2 }),
      head("業務", { rows: 2 }),
      head("取扱件数（件）", { columns: counts }),
      head("対応時間", { columns: work.times.length }),
    ],
    [...work.counters, ...work.sums, ...work.times].map((label) => head(label)),
  ];
}
