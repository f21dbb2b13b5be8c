import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder, testDeps } from "../../deps.testing.ts";
import { deliver } from "./delivery.ts";
import type { FrozenFile } from "./frozen-repo.ts";
import { createLifeRepo } from "./life-repo.ts";

const revision = { period: "2026-05-14", revision: 1 };
const files: FrozenFile[] = (["html", "pdf"] as const).map((format) => ({
  ...{ format, name: `日報.${format}`, bytes: Buffer.from(format) },
}));
const limits = { lookMs: 400, copyMs: 400 };

/** A file whose opening hangs as a share does whose server is gone. `release` lets it go on. */
function hangAt(path: string) {
  execFileSync("mkfifo", [path]);
  return async () => {
    const reader = await open(path, "r");
    await reader.close();
  };
}

test("a share that hangs in the middle of a copy refuses in time, and takes back what lies there when it goes on", async () => {
  using deps = testDeps();
  using share = temporaryFolder();
  const life = createLifeRepo(deps.db.raw);
  const send = () => deliver(life, revision, share.path, files, limits);
  const release = hangAt(join(share.path, ".日報.pdf.tmp"));

  const refused = await send();
  expect(refused?.message).toMatch(/0\.4秒以内に応答しないため、コピーをやめました。提出していません。/);
  expect(readdirSync(share.path)).toContain("日報.html");
  expect(life.deliveries()).toHaveLength(1);
  // Nothing else is begun there meanwhile: it would be undone with the first.
  expect((await send())?.message).toMatch(/応答しません。/);

  await release();
  await expect.poll(() => readdirSync(share.path)).toEqual([]);
  await expect.poll(send).toBeNull();
  expect(readdirSync(share.path).sort()).toEqual(["日報.html", "日報.pdf"]);
  expect(readFileSync(join(share.path, "日報.pdf"), "utf8")).toBe("pdf");
});

test("a share that hangs when it is looked at refuses in time, and nothing is noted as copied", async () => {
  using deps = testDeps();
  using share = temporaryFolder();
  const life = createLifeRepo(deps.db.raw);
  const release = hangAt(join(share.path, ".desk-probe.tmp"));
  const refused = await deliver(life, revision, share.path, files, limits);
  expect(refused?.message).toMatch(/0\.4秒以内に応答しません。.*提出していません。$/);
  expect(life.deliveries()).toEqual([]);
  await release();
  await expect.poll(() => deliver(life, revision, share.path, files, limits)).toBeNull();
});
