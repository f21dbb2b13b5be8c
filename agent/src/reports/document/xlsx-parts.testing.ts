import { crc32, inflateRawSync } from "node:zlib";
import { elementsOf, readXml, type Xml } from "./xml.testing.ts";

// A workbook as Excel and LibreOffice open it, read without the library that wrote it.

/** The parts of a workbook by their path, out of its ZIP. */
export function partsOf(workbook: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(workbook);
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const name = bytes.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error(`the checksum of ${name} is wrong`);
    if (parts.has(name)) throw new Error(`${name} is there twice`);
    parts.set(name, content.toString("utf8"));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

type Parts = ReadonlyMap<string, string>;
export type Sheet = { readonly name: string; readonly xml: Xml };

const listOf = (root: Xml, list: string): readonly Xml[] => elementsOf(root, list)[0]?.children ?? [];

const twice = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

export function partOf(parts: Parts, path: string): Xml {
  const xml = parts.get(path);
  if (xml === undefined) throw new Error(`${path} is missing`);
  return readXml(xml);
}

/** The sheets in their order, each with its part. */
export function sheetsOf(parts: Parts): Sheet[] {
  const targets = new Map(
    elementsOf(partOf(parts, "xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  return elementsOf(partOf(parts, "xl/workbook.xml"), "sheet").map(({ attributes }) => ({
    name: attributes.name ?? "",
    xml: partOf(parts, `xl/${targets.get(attributes["r:id"])}`),
  }));
}

/** What Excel or LibreOffice would repair or refuse in a workbook, in words; nothing in a sound one. */
export function faultsOf(parts: Parts): string[] {
  const strings = elementsOf(partOf(parts, "xl/sharedStrings.xml"), "si");
  const styles = partOf(parts, "xl/styles.xml");
  const formats = listOf(styles, "cellXfs").length;
  const long = strings.filter((one) => elementsOf(one, "t").some(({ text }) => text.length > 32_767));
  return [
    ...packageFaults(parts),
    ...styleFaults(styles),
    ...nameFaults(parts),
    ...long.map(() => "a text of more than 32,767 characters"),
    ...sheetsOf(parts).flatMap(({ name, xml }) =>
      [...orderFaults(xml), ...cellFaults(xml, strings.length, formats), ...mergeFaults(xml)].map(
        (fault) => `${name}: ${fault}`,
      ),
    ),
  ];
}

/** Every part is well-formed and has a type, and whatever is named exists. */
function packageFaults(parts: Parts): string[] {
  const types = partOf(parts, "[Content_Types].xml");
  const typed = elementsOf(types, "Override").map(({ attributes }) => attributes.PartName?.slice(1) ?? "");
  const endings = elementsOf(types, "Default").map(({ attributes }) => attributes.Extension);
  const faults = typed.filter((path) => !parts.has(path)).map((path) => `${path} is typed and missing`);
  for (const path of parts.keys()) {
    const root = partOf(parts, path);
    if (!typed.includes(path) && !endings.includes(path.split(".").at(-1)))
      faults.push(`${path} has no type`);
    if (!path.endsWith(".rels")) continue;
    const of = path.replace(/_rels\/[^/]*$/, "");
    const links = elementsOf(root, "Relationship").map(({ attributes }) => attributes);
    faults.push(...twice(links.map(({ Id = "" }) => Id)).map((id) => `${path}: ${id} twice`));
    for (const { Target = "" } of links)
      if (!parts.has(new URL(Target, `file:///${of}`).pathname.slice(1)))
        faults.push(`${path}: ${Target} is missing`);
  }
  return faults;
}

/** Cells' formats name fonts, fills, borders and formats of numbers that are there. */
function styleFaults(styles: Xml): string[] {
  const own = listOf(styles, "numFmts").map(({ attributes }) => attributes.numFmtId ?? "");
  const counts = { fontId: "fonts", fillId: "fills", borderId: "borders" } as const;
  const faults = twice(own).map((id) => `format ${id} twice`);
  for (const { attributes } of listOf(styles, "cellXfs")) {
    for (const [key, list] of Object.entries(counts))
      if (Number(attributes[key] ?? 0) >= listOf(styles, list).length) faults.push(`no ${key} in ${list}`);
    const format = attributes.numFmtId ?? "0";
    if (Number(format) >= 164 && !own.includes(format)) faults.push(`no format ${format}`);
  }
  return faults;
}

/** Names of sheets, and the ranges that the workbook names for each. */
function nameFaults(parts: Parts): string[] {
  const sheets = sheetsOf(parts).map(({ name }) => name);
  const ranges = elementsOf(partOf(parts, "xl/workbook.xml"), "definedName");
  return [
    ...(sheets.length === 0 ? ["no sheet"] : []),
    ...twice(sheets.map((name) => name.toLowerCase())).map((name) => `two sheets ${name}`),
    ...sheets
      .filter((name) => name === "" || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name))
      .map((name) => `a sheet ${name}`),
    ...twice(ranges.map(({ attributes }) => `${attributes.name} ${attributes.localSheetId}`)),
    ...ranges
      .filter(({ attributes, text }) => !text.startsWith(`'${sheets[Number(attributes.localSheetId)]}'!$`))
      .map(({ text }) => `a range ${text}`),
  ];
}

// ECMA-376 Part 1, 18.3.1.99: what a sheet is made of, in this order only.
const order = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "mergeCells"],
  ...["printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks"],
];

function orderFaults(sheet: Xml): string[] {
  const places = sheet.children.map(({ name }) => order.indexOf(name));
  const right = places.every((place, index) => place > (places[index - 1] ?? -1));
  const margins = ["oddHeader", "oddFooter"].flatMap((name) => elementsOf(sheet, name));
  return [
    ...(right ? [] : [`out of order: ${sheet.children.map(({ name }) => name).join(" ")}`]),
    ...margins.filter(({ text }) => text.length > 255).map(({ name }) => `${name} is too long`),
  ];
}

/** Rows and cells ascend, and name texts and formats that are there; a row is at most 409 points high. */
function cellFaults(sheet: Xml, strings: number, formats: number): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const { attributes, children } of elementsOf(sheet, "row")) {
    const row = Number(attributes.r);
    if (row <= last) faults.push(`row ${row} after ${last}`);
    if (Number(attributes.ht ?? 0) > 409) faults.push(`row ${row} is too high: ${attributes.ht}`);
    last = row;
    let before = 0;
    for (const cell of children) {
      const { r = "", s = "0", t } = cell.attributes;
      const place = placeOf(r);
      if (place.row !== row || place.column <= before) faults.push(`${r} in row ${row}`);
      before = place.column;
      if (Number(s) >= formats) faults.push(`${r} has no format`);
      const value = elementsOf(cell, "v")[0]?.text ?? "";
      if (t === "s" && !(Number(value) < strings)) faults.push(`${r} has no text`);
      if (t === undefined && !Number.isFinite(Number(value))) faults.push(`${r} is no number`);
    }
  }
  return faults;
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

/** Merged areas are of more than one cell, and none reaches into another. */
function mergeFaults(sheet: Xml): string[] {
  const taken = new Map<string, string>();
  return elementsOf(sheet, "mergeCell").flatMap(({ attributes: { ref = "" } }) => {
    const [from = "", to = from] = ref.split(":");
    const [first, last] = [placeOf(from), placeOf(to)];
    const others = new Set<string>();
    for (let row = first.row; row <= last.row; row += 1)
      for (let column = first.column; column <= last.column; column += 1) {
        const other = taken.get(`${row} ${column}`);
        if (other !== undefined) others.add(other);
        taken.set(`${row} ${column}`, ref);
      }
    const single = from === to ? [`${ref} merges nothing`] : [];
    return [...single, ...[...others].map((other) => `${ref} reaches into ${other}`)];
  });
}
