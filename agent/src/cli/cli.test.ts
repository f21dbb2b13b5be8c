import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { realClock } from "../clock.ts";
import { holdFolder } from "../db/hold.ts";
import { granted, tally } from "../deps.testing.ts";
import { openAgent, terminal } from "./cli.testing.ts";

// PINs and codes are hashed slowly on purpose, and workbooks take a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

test("without a command, help; an unknown command or flag is named together with what would be right", async () => {
  using here = terminal();
  expect(await here.desk()).toMatchObject({ code: 0, out: expect.stringContaining("使い方: npx desk") });
  expect(await here.desk("pair", "--help")).toMatchObject({ code: 0 });
  expect(await here.desk("export")).toEqual({
    code: 1,
    out: "",
    err: "「export」というコマンドはありません。使えるのは start・pair・report・manual・backup・restore・doctor です。",
  });
  expect(await here.desk("report", "--pdf")).toMatchObject({
    code: 1,
    err: expect.stringContaining("「--pdf」という指定は report にはありません"),
  });
  expect(await here.desk("report", "--out")).toMatchObject({
    code: 1,
    err: expect.stringContaining("後ろに値"),
  });
  expect(await here.desk("report", "a", "b")).toMatchObject({
    code: 1,
    err: expect.stringContaining("「b」は余分です"),
  });
  expect(await here.desk("doctor", "--port", "x")).toMatchObject({
    code: 1,
    err: expect.stringContaining("「x」"),
  });
  expect(readdirSync(here.dataDir)).toEqual([]);
});

test("no command founds a site", async () => {
  using here = terminal();
  for (const argv of [["pair", "window-1"], ["report"], ["backup"]]) {
    expect(await here.desk(...argv)).toMatchObject({
      code: 1,
      err: expect.stringContaining("まだ記録がありません"),
    });
  }
  expect(readdirSync(here.dataDir)).toEqual([]);
});

test("report makes nothing of figures that are still to be made anew", async () => {
  using here = terminal();
  const agent = openAgent(here.dataDir);
  await agent.record(tally({ id: 1, at: "2026-05-14T10:00:00+09:00" }));
  agent.close();
  const database = new Database(join(here.dataDir, "desk.sqlite"));
  // As an update leaves them until the next start.
  database.exec("UPDATE projection_state SET version = version - 1; DELETE FROM day_staff");
  database.close();
  expect(await here.desk("report", "2026-05-14")).toMatchObject({
    code: 1,
    err: expect.stringContaining("集計の作り直しが済んでいない"),
  });
  expect(readdirSync(here.dataDir)).not.toContain("reports");
  openAgent(here.dataDir).close();
  expect(await here.desk("report", "2026-05-14")).toMatchObject({ code: 0 });
});

test("report writes the files of a day and tells the main figures", async () => {
  using here = terminal();
  const agent = openAgent(here.dataDir);
  await agent.record(tally({ id: 1, at: "2026-05-14T10:00:00+09:00", quantity: 3 }));
  agent.close();
  const said = await here.desk("report", "2026-05-14");
  expect(said).toMatchObject({ code: 0, out: expect.stringContaining("件数 3件") });
  expect(readdirSync(join(here.dataDir, "reports"))).toHaveLength(5);
  const out = join(here.dataDir, "elsewhere");
  const json = JSON.parse((await here.desk("report", "2026-05-14", "--out", out, "--json")).out);
  expect(json).toMatchObject({ businessDate: "2026-05-14", total: 3, state: "draft" });
  expect(existsSync(json.paths.xlsx)).toBe(true);
  for (const [date, words] of [
    ["2026-5-1", "2026-05-14 の形"],
    ["2026-03-01", "2026-04-01 から"],
    ["2028-03-31", "まだ来ていません"],
  ] as const) {
    expect(await here.desk("report", date)).toMatchObject({ code: 1, err: expect.stringContaining(words) });
  }
});

test("manual writes the 業務マニュアル as PDF and HTML", { timeout: 120_000 }, async () => {
  using here = terminal();
  openAgent(here.dataDir).close();
  const out = join(here.dataDir, "book");
  const said = await here.desk("manual", "--out", out, "--json");
  const { paths } = JSON.parse(said.out);
  expect(readFileSync(paths.pdf).subarray(0, 5).toString()).toBe("%PDF-");
  expect(readFileSync(paths.html, "utf8")).toContain("承認前（案）");
  expect(readdirSync(out)).toHaveLength(2);
  const blocked = join(here.dataDir, "blocked");
  writeFileSync(blocked, "");
  expect(await here.desk("manual", "--out", blocked)).toMatchObject({
    code: 1,
    err: expect.stringContaining("業務マニュアルを書き込めません"),
  });
});

test("a folder that cannot be written to is said, not thrown", async () => {
  using here = terminal();
  openAgent(here.dataDir).close();
  const blocked = join(here.dataDir, "file");
  writeFileSync(blocked, "");
  expect(await here.desk("report", "2026-05-14", "--out", blocked)).toMatchObject({
    code: 1,
    err: expect.stringContaining("報告書を書き込めません"),
  });
});

test("backup and restore: what was lost comes back, and what was there is kept", async () => {
  using here = terminal();
  const agent = openAgent(here.dataDir);
  await agent.record(tally({ id: 1 }), tally({ id: 2 }));
  const file = join(here.dataDir, "backups", "evening.sqlite");
  // While the agent holds the records.
  expect(await here.desk("backup", file)).toMatchObject({
    code: 0,
    out: expect.stringContaining("記録 2件"),
  });
  expect(JSON.parse(readFileSync(`${file}.json`, "utf8"))).toMatchObject({ lastSeq: 2, mode: "real" });
  expect(readdirSync(join(here.dataDir, "backups")).sort()).toEqual([
    "evening.sqlite",
    "evening.sqlite.json",
  ]);
  expect(await here.desk("backup", file)).toMatchObject({
    code: 1,
    err: expect.stringContaining("すでにあります"),
  });
  expect(await here.desk("restore", file)).toMatchObject({ code: 1, err: expect.stringContaining("使用中") });
  await agent.record(tally({ id: 3 }));
  agent.close();
  // Also while an agent is only about to open them.
  const hold = granted(holdFolder(here.dataDir));
  expect(await here.desk("restore", file)).toMatchObject({ code: 1, err: expect.stringContaining("使用中") });
  hold.release();

  expect(await here.desk("restore", file)).toMatchObject({
    code: 1,
    err: expect.stringContaining("--discard-newer"),
  });
  const restored = JSON.parse((await here.desk("restore", file, "--discard-newer", "--json")).out);
  expect(restored).toMatchObject({ lastSeq: 2, aside: expect.stringContaining(".before-restore-") });
  const again = openAgent(here.dataDir);
  expect(again.db.raw.prepare("SELECT count(*) FROM event").pluck().get()).toBe(2);
  again.close();
  expect(existsSync(restored.aside)).toBe(true);
});

test("restore takes the place of a database that is gone or broken, and refuses what is no backup of this site", async () => {
  using here = terminal();
  using other = terminal();
  const agent = openAgent(here.dataDir);
  await agent.record(tally({ id: 1 }));
  agent.close();
  const file = join(here.dataDir, "backup.sqlite");
  await here.desk("backup", file);
  truncateSync(join(here.dataDir, "desk.sqlite"), 5000);
  expect(await here.desk("restore", file)).toMatchObject({ code: 0 });
  expect((await here.desk("backup")).code).toBe(0);

  openAgent(other.dataDir).close();
  expect(await other.desk("restore", file)).toMatchObject({
    code: 1,
    err: expect.stringContaining("別の拠点"),
  });
  const junk = join(other.dataDir, "junk.sqlite");
  writeFileSync(junk, "not a database, but long enough to be read as one".repeat(100));
  expect(await other.desk("restore", junk)).toMatchObject({
    code: 1,
    err: expect.stringContaining("何も変更していません"),
  });
  expect(await other.desk("restore", join(other.dataDir, "none"))).toMatchObject({
    code: 1,
    err: expect.stringContaining("がありません"),
  });
});

test("doctor says when the PC's clock went back behind the last record", async () => {
  using here = terminal();
  const agent = openAgent(here.dataDir, { now: () => realClock.now() + 3_600_000 });
  await agent.record(tally({ id: 1 }));
  agent.close();
  expect((await here.desk("doctor")).err).toMatch(/× 時計: .*パソコンの日付と時刻を合わせてください/);
});

test("doctor looks at everything, and says × with what to do", async () => {
  using here = terminal();
  const empty = await here.desk("doctor");
  expect(empty.code).toBe(1);
  expect(empty.err).toContain("× 記録:");
  const agent = openAgent(here.dataDir);
  await agent.record(tally({ id: 1 }), tally({ id: 2, at: "2026-05-13T10:00:00+09:00" }));
  const { findings } = JSON.parse((await here.desk("doctor", "--json")).out) as {
    findings: { name: string; ok: boolean; text: string }[];
  };
  const byName = new Map(findings.map((finding) => [finding.name, finding]));
  expect([...byName.keys()]).toEqual([
    "設定",
    "記録",
    "記録の欠落",
    "時計",
    "停電への備え",
    "記録の健全性",
    "記録の読み取り",
    "集計と記録の一致",
    "自動作成",
    "空き容量",
    "窓口デスク",
    "拡張機能",
  ]);
  expect(byName.get("停電への備え")).toMatchObject({ ok: true, text: "journal_mode=wal・synchronous=2" });
  expect(byName.get("集計と記録の一致")).toMatchObject({
    ok: true,
    text: expect.stringContaining("記録 2件"),
  });

  agent.db.raw.prepare("UPDATE day_count SET count = count + 1").run();
  agent.db.raw
    .prepare(
      "INSERT INTO job (kind, period, due_ms, state, attempts, last_error) VALUES ('daily-report', '2026-05-13', 0, 'failed', 3, 'disk full')",
    )
    .run();
  agent.close();
  const siteFile = join(here.dataDir, "site.json");
  writeFileSync(siteFile, readFileSync(siteFile, "utf8").replace('"lastSeq": 2', '"lastSeq": 9'));
  const sick = await here.desk("doctor");
  expect(sick.code).toBe(1);
  expect(sick.err).toContain("× 記録の欠落: 9件あった記録が2件に減っていました");
  expect(sick.err).toContain("× 集計と記録の一致: 一致しません（day_count）");
  expect(sick.err).toContain("× 自動作成: 日次報告書を作成できていません: 2026-05-13（3回失敗: disk full）");
});
