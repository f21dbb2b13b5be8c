import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const cut = (name: string) =>
  require.resolve(`@expo-google-fonts/noto-sans-jp/${name}/NotoSansJP_${name}.ttf`);
const paths: Readonly<Record<string, string>> = {
  "NotoSansJP-Regular": cut("400Regular"),
  "NotoSansJP-Bold": cut("700Bold"),
};

/**
 * The cuts under their PostScript names, by which the PDF keeps the fonts it has open. What is written within an SVG
 * is set by PDFKit itself, which asks for no store: by that name it finds the font of the text around the drawing,
 * by a path it would read and parse the file anew for every word.
 */
export const fontFiles = { normal: "NotoSansJP-Regular", bold: "NotoSansJP-Bold" } as const;

/** The library's own file system: the two cuts, each read when it is first used, and nothing else. */
export const fontStore = {
  existsSync: (name: string): boolean => name in paths,
  readFileSync: (name: string): Buffer => withoutShaping(readFileSync(paths[name] ?? name)),
  writeFileSync: (name: string): never => {
    throw new Error(`nothing is written to the fonts, asked for ${name}`);
  },
};

const headerBytes = 12;
const entryBytes = 16;
/** Shaping, vertical writing and variations: nothing that a line of Japanese set from left to right needs. */
const leftOut = new Set(["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp"]);

/**
 * A TrueType font whose table of contents no longer names what is left out. The library would try every rule of
 * substitution and kerning on every character, which takes longer than setting the page; every character is one em
 * wide anyway, and is drawn as the font has it. The tables themselves stay where they are.
 */
export function withoutShaping(font: Buffer): Buffer {
  const tables = font.readUInt16BE(4);
  const entries = Array.from({ length: tables }, (_, index) =>
    font.subarray(headerBytes + index * entryBytes, headerBytes + (index + 1) * entryBytes),
  );
  const kept = entries.filter((entry) => !leftOut.has(entry.toString("latin1", 0, 4)));
  const contents = Buffer.concat(kept);
  contents.copy(font, headerBytes);
  font.writeUInt16BE(kept.length, 4);
  return font;
}
