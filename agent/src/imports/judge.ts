import { contractPeriod } from "@desk/shared/calendar/opening";
import type { ImportedLine } from "@desk/shared/contract";
import { screenText } from "@desk/shared/privacy/screen";
import { catalogue } from "@desk/shared/procedures/catalogue";
import type { CsvLine } from "./csv.ts";
import { heads, monthLabel } from "./template.ts";

/** What a line is held against. */
export type ImportContext = {
  /** `2026-11`; it and the months after it are not over. */
  readonly currentMonth: string;
  readonly counterIds: ReadonlyMap<string, string>;
  /** The month has records of its own and was never taken in. */
  readonly isItsOwn: (month: string) => boolean;
};

export type Judged = {
  readonly lines: readonly ImportedLine[];
  readonly refused: readonly { readonly line: number; readonly reasons: readonly string[] }[];
};

const most = 999_999;
const procedureByName = new Map(
  catalogue.flatMap(({ id, title, shortTitle }) => [
    [id, id] as const,
    [folded(title), id] as const,
    [folded(shortTitle), id] as const,
  ]),
);

/** Each line by itself; the head must be the template's. An empty file and a foreign head are refused as line 1. */
export function judgeLines(csv: readonly CsvLine[], context: ImportContext): Judged {
  const [head, ...rest] = csv;
  const columns = head === undefined ? null : columnsOf(head);
  if (head === undefined || columns === null || rest.length === 0) {
    const reason =
      head === undefined || columns === null
        ? `1行目は見出し「${heads.join("、")}」にしてください。ひな形を取り出して、その形のまま入力してください。`
        : "見出しの下に、取り込む行が1行もありません。";
    return { lines: [], refused: [{ line: head?.line ?? 1, reasons: [reason] }] };
  }
  const lines: ImportedLine[] = [];
  const refused: { line: number; reasons: string[] }[] = [];
  const seen = new Map<string, number>();
  /** The first line of a month and a procedure, whatever its counter. */
  const begun = new Map<string, number>();
  for (const { line, cells } of rest) {
    const cellOf = (name: keyof typeof columns) => cells[columns[name]] ?? "";
    const read = [
      readMonth(cellOf("month"), context),
      readProcedure(cellOf("id"), cellOf("name")),
      readCounter(cellOf("counter"), context),
      readCount(cellOf("count")),
    ] as const;
    const reasons = read.flatMap((one) => ("reason" in one ? [one.reason] : []));
    const [month, procedure, counter, count] = read;
    if ("reason" in month || "reason" in procedure || "reason" in counter || "reason" in count) {
      refused.push({ line, reasons });
      continue;
    }
    const key = `${month.value} ${procedure.value} `;
    // A total and a counter's part of the same thing would be counted twice.
    const same = counter.value === null ? begun.get(key) : (seen.get(key + counter.value) ?? seen.get(key));
    if (same === undefined) {
      seen.set(key + (counter.value ?? ""), line);
      if (!begun.has(key)) begun.set(key, line);
      const of = { month: month.value, procedureId: procedure.value, counterId: counter.value };
      lines.push({ line, ...of, count: count.value });
    } else
      refused.push({
        line,
        reasons: [`${same}行目と、対象月・業務・窓口が重なっています。どちらか一方を消してください。`],
      });
  }
  return { lines, refused };
}

type Read<T> = { readonly value: T } | { readonly reason: string };

function readMonth(cell: string, { currentMonth, isItsOwn }: ImportContext): Read<string> {
  const month = monthOf(narrow(cell));
  if (month === null)
    return {
      reason: `対象月は 2026-04 の形で書いてください（令和8年4月、2026/4 も読めます）。${said(cell)}`,
    };
  const [first, last] = [contractPeriod.from.slice(0, 7), contractPeriod.to.slice(0, 7)];
  if (month < first || month > last)
    return {
      reason: `対象月は契約期間（${monthLabel(first)}〜${monthLabel(last)}）の月にしてください。${said(cell)}`,
    };
  if (month >= currentMonth)
    return { reason: `${monthLabel(month)}はまだ終わっていません。終わった月だけを取り込めます。` };
  if (isItsOwn(month))
    return {
      reason: `${monthLabel(month)}は、この窓口デスクに記録があります。記録のある月を取込みの数値で置き換えることはできません。`,
    };
  return { value: month };
}

function monthOf(cell: string): string | null {
  const western = /^(\d{4})[-/年.](\d{1,2})(?:[-/月.](?:0?1日?)?)?$/.exec(cell);
  const era = /^(?:令和|R)(\d{1,2}|元)[-/年.](\d{1,2})月?$/i.exec(cell);
  const [year, month] =
    western !== null
      ? [Number(western[1]), Number(western[2])]
      : era !== null
        ? [2018 + (era[1] === "元" ? 1 : Number(era[1])), Number(era[2])]
        : [0, 0];
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : null;
}

function readProcedure(id: string, name: string): Read<string> {
  const byId = id === "" ? undefined : procedureByName.get(narrow(id).toLowerCase());
  const byName = name === "" ? undefined : procedureByName.get(folded(name));
  if (id !== "" && byId === undefined)
    return { reason: `業務コードがひな形のどれとも一致しません。${said(id)}` };
  if (name !== "" && byName === undefined)
    return { reason: `業務名がひな形のどれとも一致しません。${said(name)}` };
  if (byId !== undefined && byName !== undefined && byId !== byName)
    return { reason: "業務コードと業務名が別の業務を指しています。どちらかを直してください。" };
  const value = byId ?? byName;
  return value === undefined ? { reason: "業務コードか業務名のどちらかが必要です。" } : { value };
}

function readCounter(cell: string, { counterIds }: ImportContext): Read<string | null> {
  if (cell === "") return { value: null };
  const value = counterIds.get(folded(cell)) ?? counterIds.get(narrow(cell).toLowerCase());
  if (value !== undefined) return { value };
  return { reason: `窓口は登録してある名前で書くか、空欄（窓口を分けない）にしてください。${said(cell)}` };
}

function readCount(cell: string): Read<number> {
  if (cell === "") return { reason: "件数が空です。0件のときは 0 と書いてください。" };
  const digits = narrow(cell)
    .replace(/^(-?\d{1,3})((?:,\d{3})+)/, (all) => all.replaceAll(",", ""))
    .replace(/件$/, "");
  if (/^[-−▲△]\d+$/.test(digits)) return { reason: `件数は0以上にしてください。${said(cell)}` };
  if (!/^\d+$/.test(digits)) return { reason: `件数は整数で書いてください。${said(cell)}` };
  const value = Number(digits);
  return value <= most
    ? { value }
    : { reason: `件数は ${most.toLocaleString("ja-JP")} 以下にしてください。` };
}

/** The columns by their heads, in any order; 窓口 may be missing. */
function columnsOf({ cells }: CsvLine) {
  const at = (name: string) => cells.findIndex((cell) => folded(cell) === name);
  const [month, id, name, counter, count] = heads.map(at);
  if (month === undefined || count === undefined || month < 0 || count < 0) return null;
  if ((id ?? -1) < 0 && (name ?? -1) < 0) return null;
  return { month, id: id ?? -1, name: name ?? -1, counter: counter ?? -1, count };
}

/** Full-width letters, digits and signs as half-width ones, without spaces. */
function narrow(cell: string): string {
  return cell.normalize("NFKC").replace(/\s+/g, "");
}
/** Names as people write them: width, case and spaces do not matter. */
export function folded(cell: string): string {
  return narrow(cell).toLowerCase();
}

/** What was found, unless it could be somebody's number: it would stand on the screen and in the log. */
function said(cell: string): string {
  const short = cell.length > 30 ? `${cell.slice(0, 30)}…` : cell;
  return cell === "" || screenText(cell) !== null ? "" : `書かれていた値: 「${short}」`;
}
