import type { ShiftCode, ShiftEntry } from "../contract/shift.ts";
import type { Post } from "./posts.ts";

// One cell of the table as text: 「日 窓口1」, 「9:00〜15:00 電話1」, 「前 窓口1＋後 電話1」. The grid, the CSV and the
// printed table all speak it.

export type CellWords = { readonly codes: readonly ShiftCode[]; readonly posts: readonly Post[] };
export type CellRead =
  | { readonly ok: true; readonly entries: readonly ShiftEntry[] }
  /** Japanese: what was expected and what came. */
  | { readonly ok: false; readonly message: string };

/** How many stretches a day may have: a change of place at noon and one more. */
export const maxStretches = 3;

const range = /^(\d{1,2})(?::(\d{2}))?[〜~–-](\d{1,2})(?::(\d{2}))?$/;

/** @param short the posts by their short names, for a narrow cell */
export function cellText(entries: readonly ShiftEntry[], { posts }: CellWords, short = false): string {
  return entries
    .map((entry) => {
      const what = "code" in entry ? entry.code : `${clock(entry.from)}〜${clock(entry.to)}`;
      const post = posts.find(({ id }) => id === entry.post);
      const place = post === undefined ? entry.post : short ? post.short : post.label;
      return place === undefined ? what : `${what} ${place}`;
    })
    .join("＋");
}

const clock = (time: string) => time.replace(/^0/, "");

/** Reads a cell; an empty one is nothing planned. Full-width letters and signs are taken as what they look like. */
export function readCell(
  text: string,
  person: { date: string; staffId: string },
  words: CellWords,
): CellRead {
  const parts = text
    .normalize("NFKC")
    .split("+")
    .map((part) => part.trim());
  if (parts.length === 1 && parts[0] === "") return { ok: true, entries: [] };
  if (parts.length > maxStretches)
    return { ok: false, message: `1日の勤務は${maxStretches}つまでです（「${clip(text)}」）。` };
  const entries: ShiftEntry[] = [];
  for (const part of parts) {
    const read = readStretch(part, person, words);
    if (typeof read === "string") return { ok: false, message: read };
    entries.push(read);
  }
  return { ok: true, entries };
}

function readStretch(
  part: string,
  person: { date: string; staffId: string },
  { codes, posts }: CellWords,
): ShiftEntry | string {
  const [what = "", place = "", ...rest] = part.split(/[\s/]+/);
  if (rest.length > 0) return unknown(part, codes);
  const post = place === "" ? undefined : postOf(place, posts);
  if (post === null) {
    const known = posts.map(({ label }) => label).join("・");
    return `担当「${clip(place)}」は登録されていません。使えるのは ${known} です。`;
  }
  const where = post === undefined ? {} : { post };
  const code = codes.find((one) => one.code.normalize("NFKC") === what);
  if (code !== undefined) return { ...person, code: code.code, ...where };
  const [from, to] = timesOf(what);
  if (from === undefined || to === undefined) return unknown(what, codes);
  if (from >= to) return `終わりの時刻は始まりより後にしてください（「${clip(what)}」）。`;
  return { ...person, from, to, ...where };
}

function timesOf(text: string): [string?, string?] {
  const [, fromHour, fromMinute = "00", toHour, toMinute = "00"] = range.exec(text) ?? [];
  if (fromHour === undefined || toHour === undefined) return [];
  if (Number(fromHour) > 23 || Number(toHour) > 23 || fromMinute > "59" || toMinute > "59") return [];
  return [`${fromHour.padStart(2, "0")}:${fromMinute}`, `${toHour.padStart(2, "0")}:${toMinute}`];
}

/** Null when no post, or more than one, is called that. */
function postOf(text: string, posts: readonly Post[]): string | null {
  const named = posts.find(({ label, id }) => label.normalize("NFKC") === text || id === text);
  if (named !== undefined) return named.id;
  const short = posts.filter((post) => post.short === text);
  return short.length === 1 ? (short[0]?.id ?? null) : null;
}

function unknown(text: string, codes: readonly ShiftCode[]): string {
  const known = codes.map(({ code }) => code).join("・");
  return `「${clip(text)}」は読み取れません。記号（${known}）か、9:00〜15:00 のような時刻で入れてください。`;
}

/** What came, short enough to be shown. */
const clip = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
