import type { Alignment, Borders, Cell as SheetCell, Worksheet } from "@cj-tech-master/excelts";
import type { Value } from "./values.ts";

export type { SheetCell, Worksheet };

const thin = { style: "thin" } as const;
const boxed: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const family = "BIZ UDPゴシック";

export type CellStyle = {
  readonly size: number;
  readonly bold?: boolean;
  /** ARGB */
  readonly fill?: string;
  readonly colour?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  readonly box?: boolean;
  readonly vertical?: "top" | "middle";
};

/** A rectangle of cells, both ends inclusive, from 1. */
export type Area = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** Writes a value into an area, as one merged cell. Numbers and dates are real ones; texts stay texts. */
export function put(sheet: Worksheet, area: Area, value: Value, style: CellStyle): void {
  const { top, left, bottom, right } = area;
  const cell = sheet.getCell(top, left);
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) dress(sheet.getCell(row, column), style);
  }
  if (bottom > top || right > left) sheet.mergeCells(top, left, bottom, right);
  const numeric = setValue(cell, value);
  cell.alignment = alignmentOf(style, numeric);
}

function dress(cell: SheetCell, style: CellStyle): void {
  const { fill, colour, size, bold = false } = style;
  if (style.box !== false) cell.border = boxed;
  if (fill !== undefined) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: fill } };
  cell.font = { name: family, size, bold, ...(colour === undefined ? {} : { color: { argb: colour } }) };
}

function alignmentOf(
  { align, wrap = true, vertical = "middle" }: CellStyle,
  numeric: boolean,
): Partial<Alignment> {
  return { horizontal: align ?? (numeric ? "right" : "left"), vertical, wrapText: wrap };
}

// The same words as formatDuration: an hour and more names its hours. A day is 1 in a sheet.
const durationFormat = '[>=0.0416666]h"時間"mm"分"ss"秒";[m]"分"ss"秒"';
const secondsOfDay = 86_400;
// 411: Japanese, whatever the PC speaks. ggge is the era with its year, aaa the day of the week.
const dayFormat = '[$-411]m"月"d"日("aaa")"';
const eraFormat = '[$-411]ggge"年"m"月"d"日("aaa")"';

/** True when the cell holds a figure. */
function setValue(cell: SheetCell, value: Value): boolean {
  const number = (n: number, format: string): true => {
    cell.value = n;
    cell.numFmt = format;
    return true;
  };
  switch (value.kind) {
    case "count":
      return number(value.n, `#,##0${unitOf(value.unit)}`);
    case "decimal":
      return number(value.n, `#,##0.0${unitOf(value.unit)}`);
    case "minutes":
      return number(value.n, '#,##0"分"');
    case "yen":
      return number(value.n, '#,##0"円"');
    case "duration":
      return value.seconds === null ? nothing(cell) : number(value.seconds / secondsOfDay, durationFormat);
    case "percent":
      return value.n === null ? nothing(cell) : number(value.n / 100, "0.0%");
    case "change":
      return number(value.n, signedFormat(value.decimals === 0 ? "#,##0" : "#,##0.0"));
    case "change-rate":
      return number(value.n / 100, signedFormat("#,##0.0%"));
    case "date":
      // Sheets know no zones: midnight UTC is the day itself.
      cell.value = new Date(`${value.date}T00:00:00Z`);
      cell.numFmt = value.short === true ? dayFormat : eraFormat;
      return false;
    case "text":
      return setText(cell, value.text);
    default:
      return value satisfies never;
  }
}

/** A format's sections: more, less, the same. */
const signedFormat = (figure: string): string => `"＋"${figure};"－"${figure};"±"${figure}`;

const unitOf = (unit: string | undefined): string =>
  unit === undefined ? "" : `"${unit.replaceAll('"', "")}"`;

function nothing(cell: SheetCell): true {
  setText(cell, "なし");
  return true;
}

function setText(cell: SheetCell, words: string): false {
  // A string is written as a shared string, never as a formula; the text format keeps it one when edited.
  cell.value = words;
  cell.numFmt = "@";
  return false;
}
