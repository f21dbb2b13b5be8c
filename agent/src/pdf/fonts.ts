import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const cut = (name: string) =>
  require.resolve(`@expo-google-fonts/noto-sans-jp/${name}/NotoSansJP_${name}.ttf`);
// By their real paths: what is written within an SVG is set by PDFKit itself, which asks the disk and not the store.
export const fontFiles = { normal: cut("400Regular"), bold: cut("700Bold") } as const;
const known: readonly string[] = Object.values(fontFiles);

/** The library's own file system: the two cuts, each read when it is first used, and nothing else. */
export const fontStore = {
  existsSync: (path: string): boolean => known.includes(path),
  readFileSync: (path: string): Buffer => withoutShaping(readFileSync(path)),
  writeFileSync: (path: string): never => {
    throw new Error(`nothing is written to the fonts, asked for ${path}`);
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
