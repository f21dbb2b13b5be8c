import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import net, { type AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openNewSite, standingClock, temporaryFolder } from "./deps.testing.ts";
import { secureRandom } from "./random.ts";

const desk = join(import.meta.dirname, "..", "bin", "desk.mjs");

/** `desk start` as a process of its own, which must end by itself. */
async function start(dataDir: string, port = 0) {
  const args = [desk, "start", "--port", String(port), "--data-dir", dataDir];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, out, err };
}

/** Names and bytes of everything in a folder. */
const contents = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(join(folder, name)).toString("base64")]);

test("a port in use ends the start with one line and exit code 1, before a folder is made", async () => {
  using folder = temporaryFolder();
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const dataDir = join(folder.path, "data");
  expect(await start(dataDir, port)).toEqual({
    ...{ code: 1, out: "" },
    err: expect.stringMatching(new RegExp(`^ポート ${port} は使用中です。.+何も変更していません。\n$`)),
  });
  expect(existsSync(dataDir)).toBe(false);
  server.close();
});

const databases: [name: string, make: (folder: string) => void, sentence: RegExp][] = [
  [
    "of a newer version",
    (folder) => {
      const clock = standingClock();
      openNewSite({ dataDir: folder, mode: "real", clock, random: secureRandom }).close();
      const newer = new Database(join(folder, "desk.sqlite"));
      newer.pragma("user_version = 9999");
      newer.close();
    },
    /^.+より新しい版の窓口デスクが作った記録です.+何も変更していません。\n$/,
  ],
  [
    "of another program",
    (folder) => writeFileSync(join(folder, "desk.sqlite"), "これは帳票です。".repeat(100)),
    /^.+窓口デスクのデータベースではありません。.+何も変更していません。\n$/,
  ],
];

test.each(databases)("a database %s ends the start so, too, and stays as it is", async (_name, make, err) => {
  using folder = temporaryFolder();
  make(folder.path);
  const before = contents(folder.path);
  expect(await start(folder.path)).toEqual({ code: 1, out: "", err: expect.stringMatching(err) });
  expect(contents(folder.path)).toEqual(before);
});

test("a data folder that cannot be written to ends the start so, too", async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, "file");
  writeFileSync(file, "");
  expect(await start(join(file, "data"))).toEqual({
    ...{ code: 1, out: "" },
    err: expect.stringMatching(/^データフォルダー .+ に書き込めません.+\n$/),
  });
  expect(readdirSync(folder.path)).toEqual(["file"]);
});
