import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { restore } from "../cli/restore.ts";
import { type TestDeps, tally, temporaryFolder, testDeps } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";
import { withinTime } from "../folder-time.ts";
import { createNightlyBackup, nightsKept } from "./nightly.ts";

// Each copy is made in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const recordOne = (deps: TestDeps, id: number) =>
  createIngest(deps).record([{ ok: true, event: tally({ id }) }], "window-1");

function chooseFolder({ db }: TestDeps, folder: string): void {
  db.raw
    .prepare(
      "INSERT INTO admin_setting (only_row, revision, thresholds, backup_folder, updated_at, updated_by) VALUES (1, 1, '{}', ?, '', 'lead-1')",
    )
    .run(folder);
}

/** The copy of a night as it lies there after years of use; its bytes do not matter. */
function oldNight(folder: string, date: string, siteId: string): void {
  writeFileSync(join(folder, `desk-nightly-${date}.sqlite`), "");
  writeFileSync(join(folder, `desk-nightly-${date}.sqlite.json`), JSON.stringify({ siteId }));
}

const date = "2026-05-14";
const copyIn = (folder: string, of = date) => join(folder, `desk-nightly-${of}.sqlite`);

test("a night's copy holds every record, and desk restore takes it", async () => {
  using deps = testDeps();
  await recordOne(deps, 1);
  const backup = createNightlyBackup(deps);
  await backup(date);
  await recordOne(deps, 2);
  // Done again, the later copy takes the earlier one's place.
  await backup(date);
  const file = copyIn(join(deps.dataDir, "backups"));
  using copy = Object.assign(new Database(file, { readonly: true }), {
    [Symbol.dispose]: () => copy.close(),
  });
  expect(copy.prepare("SELECT count(*) FROM event").pluck().get()).toBe(2);
  expect(readdirSync(join(deps.dataDir, "backups")).sort()).toEqual([
    `desk-nightly-${date}.sqlite`,
    `desk-nightly-${date}.sqlite.json`,
  ]);
  using elsewhere = temporaryFolder();
  const config = { dataDir: elsewhere.path } as Parameters<typeof restore>[0];
  expect(restore(config, file, false)).toMatchObject({ exitCode: 0, json: { lastSeq: 2 } });
});

test(`${nightsKept} nights are kept; what people made or another site lives there stays`, async () => {
  using deps = testDeps();
  const folder = join(deps.dataDir, "backups");
  mkdirSync(folder);
  const { siteId } = deps.db.identity;
  for (let day = 10; day < 10 + nightsKept; day += 1) oldNight(folder, `2026-04-${day}`, siteId);
  oldNight(folder, "2025-01-01", "another-site");
  writeFileSync(join(folder, "desk-2026-01-05-190000.sqlite"), "");
  await createNightlyBackup(deps)(date);
  const left = readdirSync(folder).filter((name) => name.endsWith(".sqlite"));
  expect(left).toHaveLength(nightsKept + 2);
  expect(left).toContain("desk-nightly-2025-01-01.sqlite");
  expect(left).toContain("desk-2026-01-05-190000.sqlite");
  expect(existsSync(copyIn(folder, "2026-04-10"))).toBe(false);
  expect(existsSync(`${copyIn(folder, "2026-04-10")}.json`)).toBe(false);
  expect(existsSync(copyIn(folder, "2026-04-11"))).toBe(true);
});

test("a folder that is gone is not made anew, and its copy comes once it is back", async () => {
  using deps = testDeps();
  using share = temporaryFolder();
  chooseFolder(deps, share.path);
  const backup = createNightlyBackup(deps);
  rmSync(share.path, { recursive: true });
  await expect(backup(date)).rejects.toThrow(/見つかりません。.*ディスクや共有フォルダーのつながり/);
  // Every paired PC is told of it.
  await expect(backup(date)).rejects.not.toThrow(share.path);
  expect(existsSync(share.path)).toBe(false);
  mkdirSync(share.path);
  await backup(date);
  expect(existsSync(copyIn(share.path))).toBe(true);
});

test("what cannot be written is said in Japanese and leaves nothing half-made", async () => {
  using deps = testDeps();
  using share = temporaryFolder();
  chooseFolder(deps, share.path);
  // In the way of the copy under its temporary name.
  mkdirSync(join(`${copyIn(share.path)}.tmp`, "x"), { recursive: true });
  await expect(createNightlyBackup(deps)(date)).rejects.toThrow(
    /^desk-nightly-[\d-]+\.sqlite に書き込めません（\w+）。保存先のつながり/,
  );
  expect(existsSync(copyIn(share.path))).toBe(false);
});

test("another site's copy of the same night is never written over", async () => {
  using deps = testDeps();
  using share = temporaryFolder();
  chooseFolder(deps, share.path);
  oldNight(share.path, date, "another-site");
  await expect(createNightlyBackup(deps)(date)).rejects.toThrow("別の拠点のバックアップです");
});

test("a folder that hangs fails the night in time, and its copy comes once it answers", async () => {
  using deps = testDeps();
  using share = temporaryFolder();
  chooseFolder(deps, share.path);
  const sidecar = `${copyIn(share.path)}.json`;
  // Opening it hangs as a share does whose server is gone.
  execFileSync("mkfifo", [sidecar]);
  const backup = createNightlyBackup(deps, 400);
  await expect(backup(date)).rejects.toThrow(/^バックアップの保存先が0\.4秒以内に応答しません。/);
  writeFileSync(sidecar, "");
  rmSync(sidecar);
  await expect
    .poll(() =>
      backup(date).then(
        () => existsSync(copyIn(share.path)),
        () => false,
      ),
    )
    .toBe(true);
});

test("shares that hang do not keep the night's copy from the data folder", async () => {
  using deps = testDeps();
  const hung = Promise.withResolvers<void>();
  const shares = ["/share-1", "/share-2"].map((share) => withinTime(share, 1, () => hung.promise));
  for (const { status } of await Promise.allSettled(shares)) expect(status).toBe("rejected");
  await createNightlyBackup(deps)(date);
  expect(existsSync(copyIn(join(deps.dataDir, "backups")))).toBe(true);
  hung.resolve();
});
