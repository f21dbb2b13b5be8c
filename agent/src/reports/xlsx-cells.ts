import type { Value } from "./values.ts";
import type { Cell, Worksheet } from "./xlsx.ts";

const thin = { style: "thin" } as const;
export const boxed = { top: thin, left: thin, bottom: thin, right: thin };
export const grey = { type: "pattern", pattern: "solid", fgColor: { argb: "FFECECEC" } } as const;
export const font = { name: "BIZ UDPゴシック", size: 9 } as const;

// The same words as formatDuration: an hour and more names its hours. A day is 1 in a sheet.
const durationFormat = '[>=0.0416666]h"時間"mm"分"ss"秒";[m]"分"ss"秒"';
const secondsOfDay = 86_400;

type Style = {
  bold?: boolean;
  fill?: boolean;
  align?: "left" | "center" | "right";
  wrap?: boolean;
  box?: boolean;
};

export function merge(sheet: Worksheet, top: number, left: number, bottom: number, right: number): void {
  sheet.mergeCells(`${sheet.getCell(top, left).address}:${sheet.getCell(bottom, right).address}`);
}

/** Writes a text or a value into the merged cells of a row. Texts stay texts, whatever they begin with. */
export function put(
  sheet: Worksheet,
  row: number,
  from: number,
  to: number,
  value: string | Value,
  style: Style = {},
): Cell {
  if (to > from) merge(sheet, row, from, row, to);
  const cell = sheet.getCell(row, from);
  const numeric = setValue(cell, value);
  for (let column = from; column <= to; column += 1) {
    const one = sheet.getCell(row, column);
    if (style.box !== false) one.border = boxed;
    if (style.fill === true) one.fill = grey;
  }
  cell.font = { ...font, bold: style.bold === true };
  cell.alignment = {
    horizontal: style.align ?? (numeric ? "right" : "left"),
    vertical: "middle",
    wrapText: style.wrap === true,
  };
  return cell;
}

/** True when the cell holds a number. */
function setValue(cell: Cell, value: string | Value): boolean {
  if (typeof value === "string") return setText(cell, value);
  switch (value.kind) {
    case "count":
      cell.value = value.n;
      cell.numFmt = "#,##0";
      return true;
    case "minutes":
      cell.value = value.n;
      cell.numFmt = '#,##0"分"';
      return true;
    case "duration":
      if (value.seconds === null) {
        setText(cell, "なし");
        return true;
      }
      cell.value = value.seconds / secondsOfDay;
      cell.numFmt = durationFormat;
      return true;
    case "text":
      return setText(cell, value.text);
  }
}

function setText(cell: Cell, text: string): false {
  // A string value is written as a shared string, never as a formula; the text format keeps it one when edited.
  cell.value = text;
  cell.numFmt = "@";
  return false;
}

/** Midnight UTC of a JST day: sheets know no zones. */
export function sheetDate(businessDate: string): Date {
  return new Date(`${businessDate}T00:00:00Z`);
}
