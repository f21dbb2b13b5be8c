import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { chromiumArgs, findChromium } from "../../scripts/lib/chromium.mjs";
import { extensionBuild } from "../../scripts/lib/paths.mjs";

export type DeskBrowser = AsyncDisposable & {
  readonly context: BrowserContext;
  /** Everything the pages and the service worker reported as an error; a test expects it to be empty. */
  readonly errors: string[];
};

/** A real Chromium with the built extension, on a profile of its own unless one is given. */
export async function openBrowser(profile?: string): Promise<DeskBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found: run `npm test` once, or set DESK_CHROMIUM.");
  const folder = profile ?? (await mkdtemp(path.join(os.tmpdir(), "desk-browser-")));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless: false,
    args: ["--headless=new", ...chromiumArgs(extensionBuild)],
    viewport: { width: 400, height: 800 },
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
  });
  const errors: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  return {
    context,
    errors,
    async [Symbol.asyncDispose]() {
      await context.close();
      if (!profile) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
