import { formatMonthDay } from "../calendar/era.ts";
import type { ShiftDay, ShiftEntry, ShiftPlan, Staff } from "../contract/index.ts";
import { type CellWords, cellText, readCell } from "./cell.ts";
import { type CsvLine, readCsvLines, writeCsv } from "./csv-lines.ts";
import type { Post } from "./posts.ts";

// シフト表 as CSV: one line a person, one column a day, each cell as it is typed into the grid. The same file goes out
// and comes in.

const idHead = "担当者番号";
const nameHead = "氏名";
/** More lines than a site can have people. */
const maxLines = 200;

export type CsvContext = {
  readonly plan: ShiftPlan;
  readonly days: readonly ShiftDay[];
  readonly staff: readonly Staff[];
  readonly posts: readonly Post[];
};

export type CsvFault = {
  /** Line in the file, from 1. */
  readonly line: number;
  /** Japanese: what was expected and what came. */
  readonly message: string;
};

export type CsvRead = {
  /** The whole table as it would be; people and days that the file does not name stay as they were. */
  readonly entries: readonly ShiftEntry[];
  /** Lines taken over. A line with one fault is refused as a whole. */
  readonly taken: number;
  readonly faults: readonly CsvFault[];
};

export function writeShiftCsv({ plan, days, staff, posts }: CsvContext): string {
  const words: CellWords = { codes: plan.codes, posts };
  const used = new Set(plan.entries.map(({ staffId }) => staffId));
  const cells = Map.groupBy(plan.entries, ({ staffId, date }) => `${staffId} ${date}`);
  const people = staff.filter(({ id, active }) => active || used.has(id));
  return writeCsv([
    [idHead, nameHead, ...days.map(({ date }) => formatMonthDay(date))],
    ...people.map(({ id, name }) => [
      id,
      name,
      ...days.map(({ date }) => cellText(cells.get(`${id} ${date}`) ?? [], words)),
    ]),
  ]);
}

/** Reads a file line by line; nothing of a refused line is taken, and every refusal says why. */
export function readShiftCsv(text: string, context: CsvContext): CsvRead {
  const { entries } = context.plan;
  const refused = (line: number, message: string): CsvRead => ({
    entries,
    taken: 0,
    faults: [{ line, message }],
  });
  const lines = readCsvLines(text);
  if (lines === null) return refused(1, '「"」で始まった欄が閉じていません。CSVとして保存し直してください。');
  const [head, ...rest] = lines;
  if (head === undefined) return refused(1, "ファイルが空です。");
  if (rest.length > maxLines)
    return refused(maxLines + 2, `行が多すぎます（${rest.length}行）。${maxLines}行までにしてください。`);
  const columns = columnsOf(head, context.days);
  if (typeof columns === "string") return refused(head.line, columns);
  return readPeople(rest, columns, context);
}

type Column = { readonly at: number; readonly date: string };

/** Which column is which day, or what is wrong with the head. */
function columnsOf({ fields }: CsvLine, days: readonly ShiftDay[]): Column[] | string {
  const heads = fields.map((field) => field.normalize("NFKC").trim());
  if (heads[0] !== idHead || heads[1] !== nameHead)
    return `1行目は「${idHead},${nameHead},${days[0] === undefined ? "" : formatMonthDay(days[0].date)},…」で始めてください（「${heads.slice(0, 2).join(",").slice(0, 30)}」でした）。`;
  const columns: Column[] = [];
  for (const [index, text] of heads.entries()) {
    if (index < 2 || text === "") continue;
    const day = days.find(({ date }) => namesOf(date).includes(text));
    if (day === undefined)
      return `見出し「${text.slice(0, 20)}」は、表示中の月の日付ではありません。「${days[0] === undefined ? "" : formatMonthDay(days[0].date)}」のように、月日と曜日で書いてください。`;
    if (columns.some(({ date }) => date === day.date)) return `見出し「${text}」が二つあります。`;
    columns.push({ at: index, date: day.date });
  }
  return columns.length === 0 ? "日付の見出しがありません。" : columns;
}

/** A spreadsheet may have turned a day into a date of its own. */
function namesOf(date: string): string[] {
  const [year = "", month = "", day = ""] = date.split("-");
  const [m, d] = [Number(month), Number(day)];
  return [formatMonthDay(date), `${m}月${d}日`, date, `${year}/${m}/${d}`, `${year}/${month}/${day}`];
}

function readPeople(lines: readonly CsvLine[], columns: readonly Column[], context: CsvContext): CsvRead {
  const faults: CsvFault[] = [];
  const met = new Set<string>();
  const people = new Set<string>();
  const taken: ShiftEntry[] = [];
  for (const { line, fields } of lines) {
    const read = readPerson(fields, columns, context);
    const staffId = fields[0]?.trim() ?? "";
    const messages = met.has(staffId) ? [`${staffId} の行が二つあります。`] : read.messages;
    met.add(staffId);
    faults.push(...messages.map((message) => ({ line, message })));
    if (messages.length > 0) continue;
    people.add(staffId);
    taken.push(...read.entries);
  }
  const replaced = new Set([...people].flatMap((staffId) => columns.map(({ date }) => `${staffId} ${date}`)));
  const kept = context.plan.entries.filter(({ staffId, date }) => !replaced.has(`${staffId} ${date}`));
  return { entries: [...kept, ...taken], taken: people.size, faults };
}

function readPerson(
  fields: readonly string[],
  columns: readonly Column[],
  { staff, plan, posts }: CsvContext,
): { entries: ShiftEntry[]; messages: string[] } {
  const [staffId = "", name = ""] = fields.map((field) => field.trim());
  const person = staff.find(({ id }) => id === staffId);
  if (person === undefined)
    return { entries: [], messages: [`担当者番号「${staffId.slice(0, 20)}」は登録されていません。`] };
  if (name.normalize("NFKC") !== person.name.normalize("NFKC").trim())
    return {
      entries: [],
      messages: [
        `${staffId} の氏名は「${person.name}」です（「${name.slice(0, 20)}」でした）。行がずれていないか確かめてください。`,
      ],
    };
  const entries: ShiftEntry[] = [];
  const messages: string[] = [];
  for (const { at, date } of columns) {
    const read = readCell(fields[at] ?? "", { date, staffId }, { codes: plan.codes, posts });
    if (read.ok) entries.push(...read.entries);
    else messages.push(`${person.name} ${formatMonthDay(date)}：${read.message}`);
  }
  const extra = fields
    .slice(2)
    .some((text, index) => text.trim() !== "" && !columns.some(({ at }) => at === index + 2));
  if (extra) messages.push(`${person.name}：見出しのない列に値があります。`);
  return { entries, messages };
}
