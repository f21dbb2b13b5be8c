import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fromRoot } from "./paths.mjs";
import { findNode, pinnedNodePath } from "./pinned-node.mjs";
import { Advice, stage } from "./report.mjs";
import { run } from "./run.mjs";

const stampFile = fromRoot("node_modules", ".desk-stamp");

/** Installs the locked packages when they are absent or of another lock file or machine. */
export async function ensureInstalled() {
  const wanted = fingerprint();
  if (isCurrent(wanted)) return;
  await stage("部品を入れています(初回と更新のときだけ・1〜2 分)", install);
  if (!findNode()) {
    throw new Advice(
      `この PC(${process.platform} ${process.arch})用の Node.js 24 が用意できません。Node.js 24 以上を入れて、もう一度実行してください。`,
    );
  }
  writeFileSync(stampFile, wanted);
}

function fingerprint() {
  const lock = readFileSync(fromRoot("package-lock.json"));
  return `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}`;
}

/** @param {string} wanted */
function isCurrent(wanted) {
  const pinned = pinnedNodePath();
  if (pinned && !existsSync(pinned)) return false;
  if (existsSync(stampFile)) return readFileSync(stampFile, "utf8") === wanted;
  return adoptInstallByHand(wanted);
}

/**
 * Someone ran npm without us: npm writes this file last, so a newer one means a complete tree.
 * @param {string} wanted
 */
function adoptInstallByHand(wanted) {
  const record = fromRoot("node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  if (statSync(record).mtimeMs < statSync(fromRoot("package-lock.json")).mtimeMs) return false;
  writeFileSync(stampFile, wanted);
  return true;
}

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
