import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeInProcess } from "./process.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "desk-process-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** A process of the given body, on the other side's module. */
function entry(name: string, body: string): URL {
  const path = join(folder, `${name}.mjs`);
  const module = new URL("./answer.ts", import.meta.url).href;
  writeFileSync(path, `import { answerParent } from ${JSON.stringify(module)};\n${body}\n`);
  return pathToFileURL(path);
}

describe("makeInProcess", () => {
  it("hands the input over and the bytes back, large ones too", async () => {
    const body = "await answerParent(async ({ text, n }) => Buffer.from(text.repeat(n)));";
    const bytes = await makeInProcess(entry("echo", body), { text: "業務", n: 500_000 });
    expect(bytes.length).toBe(3_000_000);
    expect(Buffer.from(bytes.subarray(0, 6)).toString()).toBe("業務");
  });

  it("fails with what the process said", async () => {
    const body = 'await answerParent(async () => { throw new Error("no such procedure"); });';
    await expect(makeInProcess(entry("fail", body), {})).rejects.toThrow(
      /ended with 1: [\s\S]*no such procedure/,
    );
  });

  it("fails when the process ends without reading", async () => {
    await expect(
      makeInProcess(entry("quit", "process.exit(3);"), { text: "x".repeat(5_000_000) }),
    ).rejects.toThrow(/ended with 3/);
  });

  it("does not wait for a process that never ends", async () => {
    const body = "setInterval(() => {}, 1000);";
    await expect(makeInProcess(entry("hang", body), {}, 300)).rejects.toThrow("took longer than 300 ms");
  });
});
