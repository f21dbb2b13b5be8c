import { formatMonthDay } from "@desk/shared/calendar/era";
import type { ShiftDay, ShiftEntry, Staff } from "@desk/shared/contract";
import { type CellWords, cellText } from "@desk/shared/shifts/cell";
import { hoursText, stretchesOf, workMinutes } from "@desk/shared/shifts/stretch";
import { memo, type ReactNode } from "react";
import { words } from "./words.ts";

/** Marks of one person's days: what is wrong, in words, and whether somebody is away. */
export type RowMarks = Readonly<Record<string, { readonly fault?: string; readonly absent?: string }>>;

type RowProps = {
  person: Staff;
  row: number;
  days: readonly ShiftDay[];
  cells: Readonly<Record<string, readonly ShiftEntry[]>>;
  text: CellWords;
  marks: RowMarks;
  /** Selected columns, `3-5`; empty = none. */
  span: string;
  /** The cell that takes the keys, and what stands in it. */
  active: number | null;
  children: ReactNode;
};

/** One person's month. Drawn again only when something in it changed: sixty rows stay quick to walk through. */
export const GridRow = memo(Row, (before, after) =>
  (Object.keys(after) as (keyof RowProps)[]).every((key) =>
    key === "marks"
      ? JSON.stringify(before.marks) === JSON.stringify(after.marks)
      : before[key] === after[key],
  ),
);

function Row({ person, row, days, cells, text, marks, span, active, children }: RowProps) {
  const [from = -1, to = -1] = span === "" ? [] : span.split("-").map(Number);
  return (
    <tr>
      <th scope="row">
        {person.name}
        {person.role === "lead" && <span className="shift-role">{words.leadMark}</span>}
      </th>
      {days.map(({ date, kind }, column) => {
        const entries = cells[date] ?? [];
        const mark = marks[date];
        // The field in the active cell takes the focus for all of them, which no lint rule can follow.
        const state = { role: "gridcell", "aria-selected": column >= from && column <= to } as const;
        return (
          <td
            key={date}
            data-row={row}
            data-column={column}
            data-kind={kind}
            {...state}
            title={titleOf(mark)}
            aria-label={words.cell(person.name, formatMonthDay(date), cellText(entries, text))}
          >
            <Planned entries={entries} text={text} />
            {mark?.absent !== undefined && <em className="shift-absent">{words.absentMark}</em>}
            {mark?.fault !== undefined && <em className="shift-fault">{words.faultMark}</em>}
            {active === column && children}
          </td>
        );
      })}
      <Totals cells={cells} text={text} />
    </tr>
  );
}

function titleOf(mark: RowMarks[string] | undefined): string | undefined {
  const said = [mark?.absent, mark?.fault].filter((one) => one !== undefined);
  return said.length === 0 ? undefined : said.join("\n");
}

/** The sign large, the place small below it. */
function Planned({ entries, text }: { entries: readonly ShiftEntry[]; text: CellWords }) {
  return entries.map((entry) => {
    const [what = "", place = ""] = cellText([entry], text, true).split(" ");
    const off = "code" in entry && text.codes.some(({ code, kind }) => code === entry.code && kind === "off");
    return (
      <span key={`${what} ${place}`} className={`shift-entry${off ? " shift-entry--off" : ""}`}>
        {"code" in entry ? what : <small>{what.replace("〜", "〜\u200B")}</small>}
        {place !== "" && <small>{place}</small>}
      </span>
    );
  });
}

function Totals({ cells, text }: Pick<RowProps, "cells" | "text">) {
  const stretches = stretchesOf(Object.values(cells).flat(), text.codes);
  const minutes = stretches.reduce((sum, one) => sum + workMinutes(one), 0);
  const count = new Set(stretches.map(({ date }) => date)).size;
  return (
    <td className="shift-total number">
      {words.days(count)}
      <small>{words.hours(hoursText(minutes))}</small>
    </td>
  );
}
