import type { MonthlyReport, ProcedureFigures } from "@desk/shared/contract";
import { catalogue, type Division, divisionLabels } from "@desk/shared/procedures/catalogue";
import type { Cell, Row, Section } from "../../document/blocks.ts";
import { count, percent, text, type Value } from "../../document/values.ts";
import { cells, head, type MonthSite } from "./form.ts";

type Counts = Readonly<Record<string, ProcedureFigures>>;
type Line = { readonly label: string; readonly figures: readonly ProcedureFigures[] };
type Group = { readonly label: string; readonly lines: readonly Line[] };

const pick = (ids: readonly string[]) => (counts: Counts) => ids.flatMap((id) => counts[id] ?? []);

const idsOf = (...of: Division[]): string[] =>
  catalogue.filter((entry) => of.includes(entry.division)).map(({ id }) => id);

/** 業務別・窓口別 (REPORTS d-3 4): 休日開庁 in the numbering of S §6(5), apart from the other days but for calls. */
export function workSection(report: MonthlyReport, site: MonthSite): Section {
  const places = placesOf(report, site);
  const groups: Group[] = (["6-1", "6-2", "6-3-1", "6-3-2", "6-4"] as const).map((division) => ({
    label: divisionLabels[division],
    lines: catalogue
      .filter((entry) => entry.division === division)
      .map(({ id, title }) => ({
        label: title,
        figures: [report.weekdays, ...(division === "6-4" ? [report.holidays] : [])].flatMap(pick([id])),
      })),
  }));
  const holiday = (label: string, ids: string[]): Line => ({ label, figures: pick(ids)(report.holidays) });
  const onHolidays: Line[] = [
    holiday("① 受付及び案内", idsOf("6-1")),
    holiday("② 電子証明書更新等", idsOf("6-2")),
    holiday("③ 申請補助及び各種支援等", idsOf("6-3-1", "6-3-2")),
  ];
  const all = [...groups, { label: divisionLabels["6-5"], lines: onHolidays }];
  const shown = (lines: readonly Line[]) => values(lines, places, report.total);
  return {
    title: "業務別・窓口別件数",
    orientation: "landscape",
    density: "normal",
    onePage: true,
    blocks: [
      {
        kind: "heading",
        text: "6　業務別・窓口別件数",
        notes: ["単位: 件。構成比は合計に対する割合。6-(4)は、休日開庁の日の電話を含む。"],
      },
      {
        kind: "table",
        id: "work",
        title: "業務別・窓口別件数",
        strong: true,
        columns: [
          { width: 96 },
          { width: 150, keep: true },
          ...places.map(() => ({ width: 52 })),
          { width: 60, edge: true },
          { width: 56 },
        ],
        head: [
          [head("区分"), head("業務"), ...places.map(({ label }) => head(label)), head("計"), head("構成比")],
        ],
        rows: [
          ...all.flatMap((group) => groupRows(group, shown)),
          {
            style: "total",
            cells: [
              head("合計", { columns: 2, align: "center" }),
              ...cells(shown(all.flatMap(({ lines }) => lines))),
            ],
          },
        ],
        empty: "なし",
      },
    ],
  };
}

function groupRows({ label, lines }: Group, shown: (lines: readonly Line[]) => Value[]): Row[] {
  const name: Cell = { value: text(label), head: true, rows: lines.length > 1 ? lines.length + 1 : 1 };
  const rows = lines.map(
    (line, index): Row => ({
      style: index === 0 ? "group" : "plain",
      cells: [...(index === 0 ? [name] : []), { value: text(line.label) }, ...cells(shown([line]))],
    }),
  );
  if (lines.length === 1) return rows;
  return [...rows, { style: "subtotal", cells: [{ value: text("小計") }, ...cells(shown(lines))] }];
}

/** A counter of the site, or その他 for records of none of them (the console's 後入力). */
type Place = { readonly label: string; readonly of: (counts: ProcedureFigures) => number };

function placesOf({ weekdays, holidays }: MonthlyReport, { counters }: MonthSite): Place[] {
  const known = counters.map(({ id }) => id);
  const elsewhere = ({ count: all, byCounter }: ProcedureFigures) =>
    all - known.reduce((total, id) => total + (byCounter[id] ?? 0), 0);
  const others = [...Object.values(weekdays), ...Object.values(holidays)].some((of) => elsewhere(of) > 0);
  return [
    ...counters.map(({ id, label }) => ({
      label,
      of: ({ byCounter }: ProcedureFigures) => byCounter[id] ?? 0,
    })),
    ...(others ? [{ label: "その他", of: elsewhere }] : []),
  ];
}

function values(lines: readonly Line[], places: readonly Place[], total: number): Value[] {
  const add = (of: (figures: ProcedureFigures) => number) =>
    lines.flatMap(({ figures }) => figures).reduce((all, one) => all + of(one), 0);
  const sumOfLines = add((figures) => figures.count);
  return [...places.map(({ of }) => count(add(of))), count(sumOfLines), percent(sumOfLines, total)];
}
