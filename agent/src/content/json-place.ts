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

/** Reads JSON so that a person can be told where something is wrong with it. */
export function readJsonFile(text: string): ReadFile {
  // Windows editors like to begin a file with a byte-order mark.
  const file = text.replace(/^\uFEFF/, "");
  try {
    const value: unknown = JSON.parse(file);
    const places = indexPlaces(file);
    return { ok: true, value, placeOf: (path) => placeAt(file, nearest(places, path)) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, position] = /at position (\d+)/.exec(error.message) ?? [];
    const offset = position === undefined ? file.length : Number(position);
    return { ok: false, place: placeAt(file, offset), message: describe(file, offset) };
  }
}

function describe(file: string, offset: number): string {
  if (file.trim() === "") return "ファイルが空です。";
  const found = file[offset];
  if (found === undefined) return "ファイルが途中で終わっています。閉じる括弧や引用符が足りません。";
  const shown = found.trim() === "" ? "空白または改行" : `「${found}」`;
  return `ここに${shown}があるため、JSON として読み取れません。前後のカンマ、引用符、括弧を確かめてください。`;
}

function placeAt(file: string, offset: number): Place {
  const before = file.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Offsets of all values of a valid JSON text, by their path. */
function indexPlaces(file: string): Map<string, number> {
  const places = new Map<string, number>();
  const open: { isList: boolean; key: PropertyKey }[] = [];
  let key: string | null = null;
  for (const { 0: part, index } of file.matchAll(token)) {
    const inside = open.at(-1);
    if (part === "}" || part === "]") open.pop();
    else if (part === ",") {
      if (inside?.isList) inside.key = Number(inside.key) + 1;
      key = null;
    } else if (part !== ":") {
      if (inside !== undefined && !inside.isList && key === null) {
        key = JSON.parse(part) as string;
        inside.key = key;
        continue;
      }
      places.set(nameOf(open.map((one) => one.key)), index);
      if (part === "{" || part === "[") {
        open.push({ isList: part === "[", key: 0 });
        key = null;
      }
    }
  }
  return places;
}

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
