import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@desk/shared/contract";
import type { DayCheckAnswer, ReportSettingsAnswer } from "@desk/shared/contract/report-life";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../../deps.testing.ts";
import { createReportService } from "../service.ts";
import { closedDay, date } from "./desk.testing.ts";
import { createLifeRepo } from "./life-repo.ts";
import { createReportLife } from "./service.ts";
import { copyInto } from "./shared-folder.ts";

// Real workbooks and PDFs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const names = ["html", "xlsx", "pdf", "csv"].map((format) => `日次報告書_${date}_第1版.${format}`).sort();

async function sharing() {
  const share = temporaryFolder();
  const desk = await closedDay();
  const put = (sharedFolder: string | null, revision: number) =>
    desk.ask<ReportSettingsAnswer & Problem>("PUT", "/api/reports/settings", { sharedFolder, revision });
  return {
    ...{ desk, put, folder: share.path },
    async [Symbol.asyncDispose]() {
      await desk[Symbol.asyncDispose]();
      share[Symbol.dispose]();
    },
  };
}

/** What a start of the agent does first. */
const recoveredOf = ({ deps }: Awaited<ReturnType<typeof closedDay>>) =>
  createReportLife(deps, { reports: createReportService(deps), contacts: () => [] }).recover();

test("the lead names the folder; one that cannot be written to is refused with what is wrong", async () => {
  await using site = await sharing();
  const { put, folder } = site;
  writeFileSync(join(folder, "file"), "");
  for (const [wrong, words] of [
    ["reports", "完全な場所で指定してください。指定された値: 「reports」"],
    [join(folder, "nowhere"), "見つかりません（ENOENT）"],
    [join(folder, "file"), "フォルダーではなくファイルです"],
  ] as const)
    expect(await put(wrong, 0), wrong).toMatchObject({
      ...{ status: 422, body: { code: "folder-unusable", detail: expect.stringContaining(words) } },
    });
  expect((await put(folder, 0)).body).toMatchObject({
    sharedFolder: folder,
    revision: 1,
    updatedBy: "lead-1",
  });
  expect(await put(null, 0)).toMatchObject({ status: 409, body: { code: "conflict" } });
  expect(readdirSync(folder)).toEqual(["file"]);
});

test("submitting through the shared folder leaves the frozen files there, and nothing else", async () => {
  await using site = await sharing();
  const { desk, put, folder } = site;
  await desk.confirm();
  expect((await desk.submit("shared-folder")).body).toMatchObject({
    detail: expect.stringContaining("共有フォルダーが設定されていません"),
  });
  await put(folder, 0);
  expect((await desk.submit("shared-folder")).body).toMatchObject({
    ...{ report: { state: "submitted" }, revisions: [{ submitted: { way: "shared-folder", folder } }] },
  });
  expect(readdirSync(folder).sort()).toEqual(names);
  const kept = await desk.deps.db.raw
    .prepare<[], { bytes: Buffer }>("SELECT bytes FROM frozen_report WHERE format = 'pdf'")
    .get();
  expect(readFileSync(join(folder, `日次報告書_${date}_第1版.pdf`))).toEqual(kept?.bytes);
});

test("when the copy fails nothing is submitted, and what lay in the folder is untouched", async () => {
  await using site = await sharing();
  const { desk, put, folder } = site;
  await put(folder, 0);
  await desk.confirm();
  writeFileSync(join(folder, names[0] ?? ""), "somebody's");
  const failed = await desk.submit("shared-folder");
  expect(failed).toMatchObject({
    ...{ status: 422, body: { code: "folder-unusable", detail: expect.stringContaining("すでにあります") } },
  });
  expect(readdirSync(folder)).toEqual([names[0]]);
  expect(readFileSync(join(folder, names[0] ?? ""), "utf8")).toBe("somebody's");
  rmSync(folder, { recursive: true });
  expect((await desk.submit("shared-folder")).body).toMatchObject({
    detail: expect.stringMatching(/見つかりません（ENOENT）.*提出していません。/),
  });
  expect(await desk.check()).toMatchObject({ report: { state: "confirmed" }, revisions: [{ files: [] }] });
  mkdirSync(folder);
  expect((await desk.submit("shared-folder")).status).toBe(200);
});

test("a copy that fails half-way takes away what it had put there", async () => {
  using share = temporaryFolder();
  // In the way of the second file's temporary name.
  mkdirSync(join(share.path, ".b.tmp"));
  const files = ["a", "b"].map((name) => ({ name, bytes: Buffer.from(name) }));
  const refused = await copyInto(share.path, files, () => {});
  expect(refused?.message).toMatch(/「b」をコピーできませんでした（EISDIR）。提出していません。/);
  expect(readdirSync(share.path)).toEqual([".b.tmp"]);
});

test("what a killed submission has copied is taken away at the start, but only then", async () => {
  await using site = await sharing();
  const { desk, put, folder } = site;
  await put(folder, 0);
  await desk.confirm();
  const life = createLifeRepo(desk.deps.db.raw);
  life.beginDelivery({ period: date, revision: 1, folder, names: [...names] });
  writeFileSync(join(folder, names[0] ?? ""), "copied before the kill");
  writeFileSync(join(folder, `.${names[1]}.tmp`), "half");
  const away = `${folder}-away`;
  renameSync(folder, away);
  await recoveredOf(desk);
  expect(life.deliveries()).toHaveLength(1);
  renameSync(away, folder);
  await recoveredOf(desk);
  expect(readdirSync(folder)).toEqual([]);
  expect(life.deliveries()).toEqual([]);
  expect((await desk.submit("shared-folder")).body as DayCheckAnswer).toMatchObject({
    report: { state: "submitted" },
  });
});

test("a copy that stayed unfinished is still taken away when the day was handed in another way", async () => {
  await using site = await sharing();
  const { desk, folder } = site;
  await desk.confirm();
  const life = createLifeRepo(desk.deps.db.raw);
  // As a copy that hangs leaves it.
  life.beginDelivery({ period: date, revision: 1, folder, names: [...names] });
  writeFileSync(join(folder, names[0] ?? ""), "came late");
  expect((await desk.submit("hand")).body).toMatchObject({ report: { state: "submitted" } });
  await recoveredOf(desk);
  expect(readdirSync(folder)).toEqual([]);
  expect(life.deliveries()).toEqual([]);
});

test("what was handed in through the shared folder is never taken for a copy that stayed unfinished", async () => {
  await using site = await sharing();
  const { desk, put, folder } = site;
  await put(folder, 0);
  await desk.confirm();
  expect((await desk.submit("shared-folder")).status).toBe(200);
  const life = createLifeRepo(desk.deps.db.raw);
  life.beginDelivery({ period: date, revision: 1, folder, names: [...names] });
  await recoveredOf(desk);
  expect(readdirSync(folder).sort()).toEqual(names);
  expect(life.deliveries()).toEqual([]);
});
