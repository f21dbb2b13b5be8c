import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../deps.testing.ts";
import { lifeIn } from "./submit-child.testing.ts";

const date = "2026-05-14";
const child = join(import.meta.dirname, "submit-child.testing.ts");

function confirmedDay(dataDir: string, share: string): Promise<void> {
  const { db, life } = lifeIn(dataDir);
  const work = async () => {
    await life.saveSettings({ sharedFolder: share, revision: 0 }, "lead-1");
    const stand = life.check(date);
    if (!stand.ok) throw new Error(stand.message);
    const { items, fingerprint } = stand.value;
    const acknowledged = items.map((item) => item.id);
    const verdict = await life.confirm(date, { revision: 1, fingerprint, acknowledged }, "lead-1");
    if (!verdict.ok) throw new Error(verdict.message);
  };
  return work().finally(() => db.close());
}

/** Submits in a process of its own and kills it as soon as so many files lie in the share. */
async function submitAndKill(dataDir: string, share: string, files: number): Promise<void> {
  const running = spawn(process.execPath, [child, dataDir], { stdio: ["ignore", "ignore", "inherit"] });
  const gone = once(running, "exit");
  while (running.exitCode === null && readdirSync(share).length < files)
    await new Promise((resolve) => setImmediate(resolve));
  running.kill("SIGKILL");
  await gone;
}

function frozenIn(dataDir: string) {
  const { db, life } = lifeIn(dataDir);
  return life.recover().then(() => {
    const files = db.raw
      .prepare<[], { name: string; bytes: Buffer }>("SELECT file_name AS name, bytes FROM frozen_report")
      .all();
    const state = db.raw.prepare("SELECT state FROM daily_report").pluck().get();
    db.close();
    return { state, files };
  });
}

test("killed in the middle, a day is as it was and the share empty, or it is submitted with everything", async () => {
  let undone = 0;
  for (const files of [1, 4]) {
    using folder = temporaryFolder();
    using share = temporaryFolder();
    await confirmedDay(folder.path, share.path);
    await submitAndKill(folder.path, share.path, files);
    const kept = await frozenIn(folder.path);
    const there = readdirSync(share.path).sort();
    if (kept.state === "confirmed") {
      undone += 1;
      expect([kept.files, there]).toEqual([[], []]);
    } else {
      expect(kept.state).toBe("submitted");
      expect(kept.files).toHaveLength(5);
      const delivered = kept.files.filter(({ name }) => !name.endsWith(".json"));
      expect(there).toEqual(delivered.map(({ name }) => name).sort());
      for (const { name, bytes } of delivered) expect(readFileSync(join(share.path, name))).toEqual(bytes);
    }
  }
  expect(undone).toBeGreaterThan(0);
}, 120_000);
