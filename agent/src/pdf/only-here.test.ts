import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, it } from "vitest";

it("only this folder imports the PDF library, so that it can be exchanged", () => {
  const source = join(import.meta.dirname, "..");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(100);
  const importing = files.filter((name) =>
    /from "pdfmake|require\("pdfmake/.test(readFileSync(join(source, name), "utf8")),
  );
  expect(importing.filter((name) => !name.startsWith(`pdf${sep}`))).toEqual([]);
  expect(importing.length).toBeGreaterThan(0);
});
