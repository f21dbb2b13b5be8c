import { expect, it } from "vitest";
import { fontFiles, fontStore } from "./fonts.ts";

const tablesOf = (font: Buffer) =>
  Array.from({ length: font.readUInt16BE(4) }, (_, index) =>
    font.toString("latin1", 12 + index * 16, 16 + index * 16),
  );

it.each(Object.values(fontFiles))("%s keeps what draws a character and loses what shapes it", (name) => {
  const tables = tablesOf(fontStore.readFileSync(name));
  expect(tables).toEqual(
    expect.arrayContaining(["cmap", "glyf", "loca", "hmtx", "head", "maxp", "OS/2", "post"]),
  );
  expect(tables).not.toContain("GSUB");
  expect(tables).not.toContain("GPOS");
});

it("has no other file", () => {
  expect(fontStore.existsSync("package.json")).toBe(false);
  expect(() => fontStore.writeFileSync("a")).toThrow("nothing is written");
});
