import { spawn } from "node:child_process";
import path from "node:path";
import { chromiumArgs, findBrowser, hasDisplay } from "./chromium.mjs";
import { extensionBuild } from "./paths.mjs";

/**
 * Opens the pages in a Chromium that carries the extension; the profile lives in the data folder and is kept.
 * @param {string} program
 * @param {string} dataDir
 * @param {readonly string[]} pages
 */
export function openWindow(program, dataDir, pages) {
  const child = spawn(
    program,
    [
      ...chromiumArgs(extensionBuild),
      `--user-data-dir=${path.join(dataDir, "browser-profile")}`,
      "--hide-crash-restore-bubble",
      "--lang=ja",
      ...pages,
    ],
    { stdio: "ignore" },
  );
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return {
    closed,
    async close() {
      if (child.exitCode !== null || child.pid === undefined) return;
      // On Windows a kill is a crash; taskkill without /F asks the windows to close.
      if (process.platform === "win32")
        spawn("taskkill", ["/PID", String(child.pid), "/T"], { stdio: "ignore" });
      else child.kill("SIGTERM");
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
    },
  };
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
