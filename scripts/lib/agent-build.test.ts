import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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

it("builds an agent that says the same as its sources", async () => {
  await ensureAgent();
  const built = currentBuild();
  expect(built).toBeDefined();
  const saidBy = (module: string) =>
    spawnSync(
      process.execPath,
      ["-e", `import(${JSON.stringify(pathToFileURL(module).href)}).then((m) => m.main(["--help"]))`],
      {
        encoding: "utf8",
      },
    ).stdout;
  const folder = path.join(import.meta.dirname, "..", "..", "agent");
  const said = saidBy(path.join(folder, "build", "main.js"));
  expect(said).toBe(saidBy(path.join(folder, "src", "cli", "main.ts")));
  expect(said).toContain("desk");
});
