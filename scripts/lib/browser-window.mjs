import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findBrowser, hasDisplay, quietArgs } from "./chromium.mjs";
import { openPipe } from "./devtools-pipe.mjs";
import { extensionBuild } from "./paths.mjs";

const patienceMs = 10_000;

/**
 * Opens the pages in a Chromium that carries the extension; the profile lives in the data folder and is kept.
 * The extension is loaded through the pipe: with `--load-extension`, pages named on the command line open before it is
 * there and are blocked.
 * @param {string} program
 * @param {string} dataDir
 * @param {readonly string[]} pages
 */
export async function openWindow(program, dataDir, pages) {
  const args = [
    ...quietArgs(),
    "--remote-debugging-pipe",
    "--enable-unsafe-extension-debugging",
    `--user-data-dir=${path.join(dataDir, "browser-profile")}`,
    "--hide-crash-restore-bubble",
    "--lang=ja",
    "about:blank",
  ];
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const pipe = openPipe(
    /** @type {import("node:stream").Writable} */ (child.stdio[3]),
    /** @type {import("node:stream").Readable} */ (child.stdio[4]),
  );
  const close = async () => {
    pipe.send("Browser.close").catch(() => {});
    await Promise.race([closed, sleep(patienceMs, undefined, { ref: false })]);
    child.kill("SIGKILL");
  };
  try {
    await showPages(pipe, pages);
  } catch (error) {
    await close();
    throw error;
  }
  return { closed, close };
}

/** @param {import("./devtools-pipe.mjs").DevToolsPipe} pipe @param {readonly string[]} pages */
async function showPages(pipe, pages) {
  await pipe.send("Extensions.loadUnpacked", { path: extensionBuild });
  const { targetInfos } = await pipe.send("Target.getTargets");
  for (const url of pages) await pipe.send("Target.createTarget", { url });
  for (const target of targetInfos) {
    if (target.url === "about:blank") await pipe.send("Target.closeTarget", { targetId: target.targetId });
  }
}

/**
 * What can be done about a browser on this machine.
 * @param {boolean} wanted
 * @returns {{ kind: "open", program: string } | { kind: "by-hand" } | { kind: "none", why: string }}
 */
export function browserPlan(wanted) {
  if (!wanted) return { kind: "none", why: "--no-browser のため、ブラウザーは開きません。" };
  const browser = findBrowser();
  if (!browser) return { kind: "none", why: "Chromium・Chrome・Edge のいずれも見つかりません。" };
  if (browser.kind === "branded") return { kind: "by-hand" };
  if (!hasDisplay()) return { kind: "none", why: "画面がないため、ブラウザーは開きません。" };
  return { kind: "open", program: browser.path };
}
