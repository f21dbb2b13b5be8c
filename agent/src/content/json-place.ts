/** Line and column of a text, both from 1; a column counts UTF-16 units, as editors do. */
export type Place = { readonly line: number; readonly column: number };

export type ReadFile =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** Where the value at this path begins, or its nearest parent that is there. */
      readonly placeOf: (path: readonly PropertyKey[]) => Place;
    }
  | { readonly ok: false; readonly place: Place; readonly message: string };

/** Reads JSON so that a person can be told where something is wrong: JSON.parse names no place for most faults. */
export function readJsonFile(text: string): ReadFile {
  // Windows editors like to begin a file with a byte-order mark.
  const file = text.replace(/^\uFEFF/, "");
  const { places, brokenAt } = scan(file);
  if (brokenAt !== null)
    return { ok: false, place: placeAt(file, brokenAt), message: describe(file, brokenAt) };
  return { ok: true, value: JSON.parse(file), placeOf: (path) => placeAt(file, nearest(places, path)) };
}

function describe(file: string, offset: number): string {
  if (file.trim() === "") return "ファイルが空です。";
  const [found] = file.slice(offset);
  if (found === undefined) return "ファイルが途中で終わっています。閉じる括弧や引用符が足りません。";
  if (found === '"')
    return "ここの引用符から先を読み取れません。文字列が閉じているか、その前にカンマがあるかを確かめてください。";
  return `ここに「${found}」があるため、JSON として読み取れません。前後のカンマ、引用符、括弧を確かめてください。`;
}

function placeAt(file: string, offset: number): Place {
  const before = file.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

const blank = /[ \t\r\n]*/y;
const scalar =
  /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const key = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;

type Open = { readonly isList: boolean; at: string | number };
/** What may stand next; `first` = right after the opening bracket, where the closing one may follow at once. */
type Next = "value" | "first value" | "key" | "first key" | "colon" | "comma";

/** The offsets of all values by their path, up to the first character that JSON does not allow there. */
function scan(file: string): { places: Map<string, number>; brokenAt: number | null } {
  const places = new Map<string, number>();
  const open: Open[] = [];
  let next: Next | "end" = "value";
  let offset = skip(file, 0);
  for (; offset < file.length; offset = skip(file, offset)) {
    const inside = open.at(-1);
    const step = read(file, offset, next, inside);
    if (step === null) return { places, brokenAt: offset };
    if (step.kind === "value") places.set(nameOf(open.map(({ at }) => at)), offset);
    if (step.kind === "key" && inside !== undefined) inside.at = step.key;
    if (step.kind === "comma" && inside?.isList) inside.at = Number(inside.at) + 1;
    if (step.kind === "close") open.pop();
    if (step.kind === "value" && step.opens !== null) open.push({ isList: step.opens === "[", at: 0 });
    next = step.next === "after value" ? (open.length === 0 ? "end" : "comma") : step.next;
    offset += step.length;
  }
  return { places, brokenAt: next === "end" ? null : offset };
}

type Step = { readonly length: number; readonly next: Next | "after value" } & (
  | { readonly kind: "value"; readonly opens: "{" | "[" | null }
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "colon" | "comma" | "close" }
);

/** What stands at the offset, if it may stand there. */
function read(file: string, offset: number, next: Next | "end", inside: Open | undefined): Step | null {
  const found = file[offset];
  const closes = inside?.isList ? "]" : "}";
  if (inside !== undefined && found === closes && (next === "comma" || next.startsWith("first")))
    return { kind: "close", length: 1, next: "after value" };
  switch (next) {
    case "value":
    case "first value": {
      if (found === "{") return { kind: "value", opens: found, length: 1, next: "first key" };
      if (found === "[") return { kind: "value", opens: found, length: 1, next: "first value" };
      const length = match(scalar, file, offset);
      return length === 0 ? null : { kind: "value", opens: null, length, next: "after value" };
    }
    case "key":
    case "first key": {
      const length = match(key, file, offset);
      if (length === 0) return null;
      return { kind: "key", key: JSON.parse(file.slice(offset, offset + length)), length, next: "colon" };
    }
    case "colon":
      return found === ":" ? { kind: "colon", length: 1, next: "value" } : null;
    case "comma":
      return found === "," ? { kind: "comma", length: 1, next: inside?.isList ? "value" : "key" } : null;
    case "end":
      return null;
    default:
      return next satisfies never;
  }
}

function match(pattern: RegExp, file: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(file)?.[0].length ?? 0;
}

const skip = (file: string, offset: number) => offset + match(blank, file, offset);

function nearest(places: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = places.get(nameOf(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return places.get(nameOf([])) ?? 0;
}

function nameOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}
