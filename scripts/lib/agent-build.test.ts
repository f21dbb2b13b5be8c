import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { seedSource, seedVersion } from "@desk/agent/manual/source.testing";
import { makeInProcess } from "@desk/agent/pdf/process";
import { documentOf, everyBlock } from "@desk/agent/reports/document/sample.testing";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildFolder, currentBuild, sourcesFile, stateOf } from "../../agent/bin/built.mjs";
import { ensureAgent } from "./agent-build.mjs";

describe("the build that a start uses", () => {
  const files = ["a.ts", "b.ts"];
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), "desk-built-"));
    mkdirSync(buildFolder(root), { recursive: true });
    for (const file of files) writeFileSync(path.join(root, file), "1");
    writeFileSync(sourcesFile(root), JSON.stringify({ files, state: stateOf(files, root) }));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));

  it("is the one of the sources as they are now", () => {
    expect(currentBuild(root)).toBe("../build/main.js");
  });

  it.each([
    ["has another content", () => writeFileSync(path.join(root, "b.ts"), "12")],
    ["was put there at another time", () => utimesSync(path.join(root, "b.ts"), 1_000, 1_000)],
    ["is gone", () => rmSync(path.join(root, "a.ts"))],
  ])("is none when a source %s", (_, change) => {
    change();
    expect(currentBuild(root)).toBeUndefined();
  });

  it.each([
    ["was never made", () => rmSync(sourcesFile(root))],
    ["was not finished", () => writeFileSync(sourcesFile(root), '{"files":')],
  ])("is none when it %s", (_, change) => {
    change();
    expect(currentBuild(root)).toBeUndefined();
  });
});

describe("what is built", () => {
  const folder = path.join(import.meta.dirname, "..", "..", "agent");
  const builtFile = (name: string) => path.join(folder, "build", `${name}.js`);
  beforeAll(async () => {
    await ensureAgent();
    expect(currentBuild()).toBeDefined();
  });

  it("says the same as its sources", () => {
    const saidBy = (module: string) =>
      spawnSync(
        process.execPath,
        ["-e", `import(${JSON.stringify(pathToFileURL(module).href)}).then((m) => m.main(["--help"]))`],
        { encoding: "utf8" },
      ).stdout;
    const said = saidBy(builtFile("main"));
    expect(said).toBe(saidBy(path.join(folder, "src", "cli", "main.ts")));
    expect(said).toContain("desk");
  });

  const document = documentOf(everyBlock);
  const source = seedSource({ versions: [seedVersion("pin-reset")] });
  const answer = source.organisation;
  // The build leaves out what the PDF library has for others: all that ours draw is drawn here.
  it.each([
    ["reports/document/make-process", { format: "pdf", document }],
    ["reports/document/make-process", { format: "xlsx", document }],
    ["manual/print-process", { format: "pdf", source, compare: null }],
    ["organisation/chart-process", { answer, rehearsal: false }],
  ])("makes the same file as %s", { timeout: 60_000 }, async (entry, order) => {
    const made = await makeInProcess(pathToFileURL(builtFile(path.basename(entry))), order);
    expect(made.length).toBeGreaterThan(5_000);
    expect(
      Buffer.from(made).equals(
        Buffer.from(await makeInProcess(pathToFileURL(path.join(folder, "src", `${entry}.ts`)), order)),
      ),
    ).toBe(true);
  });
});
