import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { fromRoot } from "./paths.mjs";
import { findNode } from "./pinned-node.mjs";
import { Advice } from "./report.mjs";

/**
 * Makes the tree ready, then runs `scripts/<command>` with the pinned Node.
 * @param {readonly string[]} argv
 */
export async function launch(argv) {
  const [command = "start", ...args] = argv;
  const script = findScript(command);
  if (!script) throw new Advice(`「${command}」という命令はありません。`);
  await ensureInstalled();
  const node = findNode();
  if (!node)
    throw new Advice(
      "Node.js 24 が見つかりません。node_modules フォルダーを削除して、もう一度実行してください。",
    );
  if (realpathSync(node) !== realpathSync(process.execPath)) {
    process.exitCode = await runWith(node, script, args);
    return;
  }
  process.argv = [process.execPath, script, ...args];
  await import(pathToFileURL(script).href);
}

/** @param {string} command */
function findScript(command) {
  if (!/^[a-z-]+$/.test(command)) return undefined;
  return [`${command}.mjs`, `${command}.ts`].map((name) => fromRoot("scripts", name)).find(existsSync);
}

/**
 * @param {string} node
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function runWith(node, script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [script, ...args], { stdio: "inherit" });
    // Ctrl-C reaches the child by itself: it stops in order, and this process waits for it.
    process.on("SIGINT", () => {});
    for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"]))
      process.on(signal, () => child.kill(signal));
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
