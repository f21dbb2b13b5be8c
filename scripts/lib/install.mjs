import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fromRoot } from "./paths.mjs";
import { findNode, linkNode, pinnedNodePath } from "./pinned-node.mjs";
import { Advice, say, stage } from "./report.mjs";
import { run } from "./run.mjs";

const lockFile = fromRoot("package-lock.json");
const stampFile = fromRoot("node_modules", ".desk-stamp");

/** Installs the locked packages when they are absent or not those of the lock file. */
export async function ensureInstalled() {
  const wanted = fingerprint();
  if (!isCurrent(wanted)) {
    say("部品を入れます。初回と更新のときだけで、1〜2 分かかります。");
    await stage("部品を入れています", install);
    if (!findNode()) {
      throw new Advice(
        `この PC(${process.platform} ${process.arch})用の Node.js 24 が用意できません。Node.js 24 以上を入れて、もう一度実行してください。`,
      );
    }
    writeFileSync(stampFile, wanted);
  }
  linkNode();
}

function fingerprint() {
  const lock = readFileSync(lockFile);
  return `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}`;
}

/** @param {string} wanted */
function isCurrent(wanted) {
  const pinned = pinnedNodePath();
  if (pinned && !existsSync(pinned)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return true;
  if (!isInstalledByHand()) return false;
  writeFileSync(stampFile, wanted);
  return true;
}

/** Someone ran npm without us: npm's own record of what it installed, written last, says what the lock file says. */
function isInstalledByHand() {
  const record = fromRoot("node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const locked = packagesOf(lockFile);
  const installed = packagesOf(record);
  return Object.entries(locked).every(([place, { version, optional }]) => {
    if (!place.startsWith("node_modules/")) return true;
    const there = installed[place];
    return there ? there.version === version : optional === true;
  });
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

async function install() {
  const npm = npmCommand();
  // Windows cannot delete a program that runs, and from the second time on this very process is node_modules' own Node.
  const verb = process.platform === "win32" && existsSync(fromRoot("node_modules")) ? "install" : "ci";
  const args = [verb, "--include=dev", "--include=optional", "--loglevel=error", "--progress=false"];
  const { code, output } = await run(npm.command, [...npm.args, ...args], { shell: npm.shell, quiet: true });
  if (code === 0) return;
  throw new Advice(
    `部品を入れられませんでした(npm ${verb}、終了コード ${code})。\n${output.trim()}\n` +
      "ネットワークを確認し、node_modules フォルダーを削除してから、もう一度実行してください。",
  );
}

/** npm as this process was started by it, else the npm beside this Node, else the one on PATH. */
function npmCommand() {
  const node = process.env.npm_node_execpath ?? process.execPath;
  const here = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(here, "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(here, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  const cli = candidates.find((file) => file?.endsWith("npm-cli.js") && existsSync(file));
  if (cli) return { command: existsSync(node) ? node : process.execPath, args: [cli], shell: false };
  const windows = process.platform === "win32";
  return { command: windows ? "npm.cmd" : "npm", args: [], shell: windows };
}
