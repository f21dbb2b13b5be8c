import { dailyForm } from "./form.ts";
import type { DailyModel } from "./model.ts";
import type { WorkRow } from "./model-work.ts";
import { count, type Value } from "./values.ts";
import type { Worksheet } from "./xlsx.ts";
import { boxed, font, merge, put } from "./xlsx-cells.ts";

/** A sheet being filled from the top. `cursor.row` is the next free row; columns run 1 … `last`. */
type Form = { readonly sheet: Worksheet; readonly model: DailyModel; readonly last: number; row: number };

const firstCount = 3;
const lineHeight = 13.5;

/** Lays the daily form out on a sheet: every block spans the columns of the table of work. */
export function fillForm(sheet: Worksheet, model: DailyModel): void {
  const { countColumns, timeColumns } = model.work;
  const last = 2 + countColumns.length + timeColumns.length;
  const widths = [13, 27, ...countColumns.map(() => 6), 6, ...timeColumns.slice(1).map(() => 9.5)];
  sheet.columns = widths.map((width) => ({ width }));
  const form: Form = { sheet, model, last, row: 1 };
  title(form);
  header(form);
  work(form);
  smallTables(form);
  devices(form);
  handWritten(form);
  lists(form);
  rules(form);
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(last).letter}${form.row - 1}`;
}

function title(form: Form): void {
  const mark = form.model.rehearsal ? `【${dailyForm.rehearsalTitle}】` : "";
  const cell = put(form.sheet, form.row, 1, form.last, `${mark}${form.model.title}`, {
    bold: true,
    align: "center",
    box: false,
  });
  cell.font = { ...font, size: 14, bold: true };
  form.sheet.getRow(form.row).height = 24;
  form.row += 1;
}

/** 業務名, then the other fields in two columns; on the right the boxes for the seals. */
function header(form: Form): void {
  const { sheet, model, last } = form;
  const top = form.row;
  const [name, ...rest] = model.header;
  const half = Math.ceil(rest.length / 2);
  const fieldsTo = last - 4;
  put(sheet, top, 1, 1, name?.label ?? "", { fill: true });
  put(sheet, top, 2, fieldsTo, name?.text ?? "");
  for (let index = 0; index < half; index += 1) {
    const [left, right] = [rest[index], rest[half + index]];
    form.row += 1;
    put(sheet, form.row, 1, 1, left?.label ?? "", { fill: true });
    put(sheet, form.row, 2, 2, left?.text ?? "");
    put(sheet, form.row, 3, 4, right?.label ?? "", { fill: true });
    put(sheet, form.row, 5, fieldsTo, right?.text ?? "");
  }
  for (const [index, label] of model.signatures.entries()) {
    const column = last - 2 + index;
    put(sheet, top, column, column, label, { fill: true, align: "center" });
    merge(sheet, top + 1, column, form.row, column);
    for (let row = top + 1; row <= form.row; row += 1) sheet.getCell(row, column).border = boxed;
  }
  form.row += 1;
  staff(form);
}

function staff(form: Form): void {
  const { sheet, model, last } = form;
  const names = model.staff.map((one) => `${one.label} ${one.text}`).join("　");
  put(sheet, form.row, 1, 1, `従事者 ${model.staff.length}人`, { fill: true });
  put(sheet, form.row, 2, last, names === "" ? "なし" : `${names}（最初～最後の記録）`, { wrap: true });
  setHeight(form, [names, 2, last]);
  form.row += 1;
}

function heading(form: Form, text: string): void {
  put(form.sheet, form.row, 1, form.last, text, { bold: true, box: false });
  form.row += 1;
}

function work(form: Form): void {
  const { sheet, model } = form;
  const { countColumns, timeColumns, sections, total } = model.work;
  heading(
    form,
    `1　業務別・窓口別 取扱件数（件）と対応時間${model.notes.map((note) => `　※ ${note}`).join("")}`,
  );
  const heads = ["区分", "業務", ...countColumns, ...timeColumns];
  for (const [index, label] of heads.entries()) {
    put(sheet, form.row, index + 1, index + 1, label, { fill: true, align: "center" });
  }
  form.row += 1;
  for (const section of sections) {
    const from = form.row;
    for (const row of section.rows) workRow(form, row, {});
    if (section.subtotal !== null) workRow(form, section.subtotal, { bold: true });
    for (let row = from; row < form.row; row += 1) put(sheet, row, 1, 1, "", { fill: true });
    if (form.row - from > 1) merge(sheet, from, 1, form.row - 1, 1);
    put(sheet, from, 1, 1, section.label, { fill: true, wrap: true });
  }
  workRow(form, total, { bold: true, fill: true }, 1);
}

function workRow(form: Form, row: WorkRow, style: { bold?: boolean; fill?: boolean }, labelFrom = 2): void {
  put(form.sheet, form.row, labelFrom, 2, row.label, style);
  for (let column = firstCount; column <= form.last; column += 1) {
    const value = row.values[column - firstCount];
    put(form.sheet, form.row, column, column, value ?? "", style);
  }
  form.row += 1;
}

/** 2, 3 and 4 side by side under the table; the times stand under the times. A narrow site stacks them. */
function smallTables(form: Form): void {
  const { model, last } = form;
  const top = form.row;
  const ends = [pairs(form, top, [1, 2, 3], "2　結果別件数（件）", model.outcomes)];
  const timesTop = last >= 14 ? top : Math.max(...ends);
  ends.push(times(form, timesTop));
  const hours =
    model.hours.length === 0
      ? [{ label: "受付時間なし", value: count(0) }]
      : model.hours.map(({ hour, n }) => ({ label: `${hour}時`, value: count(n) }));
  const columns = last >= 14 ? ([5, 6, 7] as const) : ([last - 5, last - 4, last - 3] as const);
  ends.push(pairs(form, last >= 14 ? top : Math.max(...ends), columns, "3　時間帯別（件・開始時刻）", hours));
  form.row = Math.max(...ends);
}

/** Labels with one value each, under each other. Returns the next free row. */
function pairs(
  form: Form,
  top: number,
  [from, to, value]: readonly [number, number, number],
  head: string,
  cells: readonly { label: string; value: Value }[],
): number {
  put(form.sheet, top, from, value, head, { bold: true, box: false });
  for (const [index, cell] of cells.entries()) {
    put(form.sheet, top + 1 + index, from, to, cell.label.replace("\n", ""), { fill: true });
    put(form.sheet, top + 1 + index, value, value, cell.value);
  }
  return top + 1 + cells.length;
}

function times(form: Form, top: number): number {
  const { sheet, model, last } = form;
  const from = last - 5;
  put(sheet, top, from, last, `4　時間の集計　${model.inaccurate}`, { bold: true, box: false });
  const heads = ["区分", ...model.timeColumns];
  const rows = model.times.map((row) => [row.label, ...row.values]);
  for (const [index, cells] of [heads, ...rows].entries()) {
    const style = index === 0 ? ({ fill: true, align: "center" } as const) : {};
    put(sheet, top + 1 + index, from, from + 1, cells[0] ?? "", { ...style, fill: true });
    for (let column = 1; column <= 4; column += 1) {
      put(sheet, top + 1 + index, from + 1 + column, from + 1 + column, cells[column] ?? "", style);
    }
  }
  return top + 2 + rows.length;
}

function devices(form: Form): void {
  const { sheet, model, last } = form;
  heading(form, "5　機器の状況");
  for (const row of model.devices) {
    put(sheet, form.row, 1, 2, row.label, { wrap: true });
    put(sheet, form.row, 3, last - 1, row.state.join("\n"), { wrap: true });
    put(sheet, form.row, last, last, row.down);
    setHeight(form, [row.label, 1, 2], [row.state.join("\n"), 3, last - 1]);
    form.row += 1;
  }
}

/** This version cannot record these, so nobody may be told なし by the machine. */
function handWritten(form: Form): void {
  const { sheet, last } = form;
  for (const [title, prompt] of [
    ["6　苦情・トラブル・事故", "□なし　□あり（発生時刻・内容・対応・報告時刻）"],
    ["7　特記事項・引継ぎ", "□なし　□あり（内容）"],
  ] as const) {
    heading(form, title);
    put(sheet, form.row, 1, last, prompt).alignment = { vertical: "top" };
    sheet.getRow(form.row).height = 30;
    form.row += 1;
  }
}

function lists(form: Form): void {
  const { sheet, model, last } = form;
  heading(form, `8　未終了・取消・訂正　${model.listSummary}`);
  const line = (texts: readonly [string, string, string, string], style: { fill?: boolean } = {}) => {
    put(sheet, form.row, 1, 1, texts[0], style);
    put(sheet, form.row, 2, 2, texts[1], { ...style, wrap: true });
    put(sheet, form.row, 3, 5, texts[2], style);
    put(sheet, form.row, 6, last, texts[3], { ...style, wrap: true });
    setHeight(form, [texts[1], 2, 2], [texts[3], 6, last]);
    form.row += 1;
  };
  line(["種別　窓口", "業務", "時刻", "内容・理由"], { fill: true });
  for (const row of model.lists) line([`${row.kind}　${row.counter}`, row.procedure, row.time, row.detail]);
  if (model.lists.length === 0) line(["なし", "なし", "なし", "なし"]);
}

function rules(form: Form): void {
  heading(form, "集計方法");
  const text = form.model.rules.map((rule, index) => `(${index + 1}) ${rule}`).join(" ");
  put(form.sheet, form.row, 1, form.last, text, { wrap: true, box: false }).alignment = {
    wrapText: true,
    vertical: "top",
  };
  form.sheet.getRow(form.row).height = lineHeight * Math.ceil(text.length / 66);
  form.row += 1;
}

/** Makes the row high enough for texts over merged columns `from` … `to`: Excel itself does not. */
function setHeight(
  form: Form,
  ...texts: readonly (readonly [text: string, from: number, to: number])[]
): void {
  const lines = texts.map(([text, from, to]) => {
    let width = 0;
    for (let column = from; column <= to; column += 1) width += form.sheet.getColumn(column).width ?? 0;
    // A full-width character of 9 pt takes some 1.6 of the units in which columns are measured.
    const perLine = Math.max(1, Math.floor(width / 1.65));
    return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  });
  form.sheet.getRow(form.row).height = lineHeight * Math.max(...lines);
}
