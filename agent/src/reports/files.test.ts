import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportFormats } from "@desk/shared/contract/report-life";
import { expect, test } from "vitest";
import { temporaryFolder } from "../deps.testing.ts";
import { type DailyFiles, dailyPaths, fileProblem, sweepTemporary, writeDailyFiles } from "./files.ts";

const files = (text: string) =>
  Object.fromEntries(reportFormats.map((format) => [format, Buffer.from(text)])) as unknown as DailyFiles;
const names = reportFormats.map((format) => `daily-2026-05-14.${format}`).sort();

test("the files are replaced whole and nothing else stays in the folder", () => {
  using folder = temporaryFolder();
  const reports = join(folder.path, "reports");
  writeDailyFiles(reports, "2026-05-14", files("first, and longer"));
  const paths = writeDailyFiles(reports, "2026-05-14", files("second"));
  expect(Object.values(paths).map((path) => readFileSync(path, "utf8"))).toEqual(names.map(() => "second"));
  expect(readdirSync(reports).sort()).toEqual(names);
});

test("a file that cannot be replaced leaves the others and no half one", () => {
  using folder = temporaryFolder();
  mkdirSync(dailyPaths(folder.path, "2026-05-14").html);
  expect(() => writeDailyFiles(folder.path, "2026-05-14", files("new"))).toThrow();
  expect(readdirSync(folder.path).sort()).toEqual(["daily-2026-05-14.html", "daily-2026-05-14.json"]);
});

test("what a killed write has left is swept; what another process is writing is not", () => {
  using folder = temporaryFolder();
  const [older, gone, parents] = [process.pid, 2 ** 22 + 1, process.ppid].map(
    (pid) => `daily.html.${pid}.tmp`,
  );
  for (const name of [older, gone, parents, "daily.html"])
    writeFileSync(join(folder.path, name ?? ""), "half");
  expect(sweepTemporary(folder.path).sort()).toEqual([older, gone].sort());
  expect(readdirSync(folder.path).sort()).toEqual(["daily.html", parents].sort());
  expect(sweepTemporary(join(folder.path, "nowhere"))).toEqual([]);
});

test.each([
  ["Error: ENOSPC: no space left on device, write", "ディスクに空きがなく"],
  ["Error: EACCES: permission denied, open '/x'", "書き込めません（EACCES）"],
  ["Error: the workbook could not be made: its process ended with 1", "作れませんでした"],
])("%s is told as a sentence that says what was kept and what to do", (error, words) => {
  expect(fileProblem(error)).toContain(words);
  expect(fileProblem(error)).toContain("前に作ったファイルは、そのまま残っています。");
});
