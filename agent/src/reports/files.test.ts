import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../deps.testing.ts";
import { dailyPaths, writeDailyFiles } from "./files.ts";

const files = (text: string) => ({ json: text, html: text, xlsx: Buffer.from(text) });

test("the three files are replaced whole and nothing else stays in the folder", () => {
  using folder = temporaryFolder();
  const reports = join(folder.path, "reports");
  writeDailyFiles(reports, "2026-05-14", files("first, and longer"));
  const paths = writeDailyFiles(reports, "2026-05-14", files("second"));
  expect(Object.values(paths).map((path) => readFileSync(path, "utf8"))).toEqual([
    "second",
    "second",
    "second",
  ]);
  expect(readdirSync(reports).sort()).toEqual([
    "daily-2026-05-14.html",
    "daily-2026-05-14.json",
    "daily-2026-05-14.xlsx",
  ]);
});

test("a file that cannot be replaced leaves the others and no half one", () => {
  using folder = temporaryFolder();
  mkdirSync(dailyPaths(folder.path, "2026-05-14").html);
  expect(() => writeDailyFiles(folder.path, "2026-05-14", files("new"))).toThrow();
  expect(readdirSync(folder.path).sort()).toEqual(["daily-2026-05-14.html", "daily-2026-05-14.json"]);
});
