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

/** Submits in a process of its own and kills it where it stops. */
async function submitAndKill(dataDir: string, files: number): Promise<void> {
  const running = spawn(process.execPath, [child, dataDir, String(files)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const gone = once(running, "exit");
  const ended = gone.then(() => Promise.reject(new Error("the process did not come so far")));
  await Promise.race([once(running, "message"), ended]);
  ended.catch(() => {});
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

const delivered = 4;

test.each([1, delivered])(
  "killed with %i files in the share, a day is as it was and the share empty",
  async (files) => {
    using folder = temporaryFolder();
    using share = temporaryFolder();
    await confirmedDay(folder.path, share.path);
    await submitAndKill(folder.path, files);
    expect(readdirSync(share.path)).toHaveLength(files);
    expect(await frozenIn(folder.path)).toEqual({ state: "confirmed", files: [] });
    expect(readdirSync(share.path)).toEqual([]);
  },
);

test("killed as soon as it is submitted, a day is so with everything", async () => {
  using folder = temporaryFolder();
  using share = temporaryFolder();
  await confirmedDay(folder.path, share.path);
  await submitAndKill(folder.path, delivered + 1);
  const { state, files } = await frozenIn(folder.path);
  expect(state).toBe("submitted");
  expect(files).toHaveLength(delivered + 1);
  const forTheCity = files.filter(({ name }) => !name.endsWith(".json"));
  expect(readdirSync(share.path).sort()).toEqual(forTheCity.map(({ name }) => name).sort());
  for (const { name, bytes } of forTheCity) expect(readFileSync(join(share.path, name))).toEqual(bytes);
});
