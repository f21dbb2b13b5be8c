import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { chromiumArgs, findChromium } from "../../scripts/lib/chromium.mjs";
import { extensionBuild } from "../../scripts/lib/paths.mjs";

/** What Chromium itself prints about a request that found no agent; tests that take the agent away allow it. */
export const agentIsAway = /^Failed to load resource: net::ERR_/;
/** What Chromium itself prints about an answer that is a refusal, e.g. a wrong PIN. */
export const agentRefuses = /^Failed to load resource: the server responded with a status of 4\d\d/;

export type DeskBrowser = AsyncDisposable & {
  readonly context: BrowserContext;
  /** The tab that the browser opens with. A test that closes it opens another before: a browser ends with its last. */
  firstPage(): Page;
  /** What pages and the service worker reported as an error; whatever is here at the end fails the test. */
  readonly errors: string[];
  /** Errors that the test itself brings about. */
  allow(...expected: readonly RegExp[]): void;
  /** The extension's service worker, running. */
  worker(): Promise<Worker>;
  /** Ends the browser at once, as a crash would; the profile stays. */
  kill(): Promise<void>;
};

/**
 * chrome://flags of which `@2` is "off": pages that Chromium loads behind every window for its address bar, which no
 * test uses. They cost a third of a browser's start. A version that does not know them leaves them out.
 */
const addressBarPages = ["webui-omnibox-popup@2", "webui-omnibox-aim-popup@2"];

/** A profile folder that goes with the test. */
export async function createProfile(): Promise<AsyncDisposable & { path: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "desk-browser-"));
  const flags = { browser: { enabled_labs_experiments: addressBarPages } };
  await writeFile(path.join(folder, "Local State"), JSON.stringify(flags));
  return {
    path: folder,
    [Symbol.asyncDispose]: () =>
      rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/** A real Chromium with the built extension, on a profile of its own unless one is given. */
export async function openBrowser(profile?: string): Promise<DeskBrowser> {
  const own = profile === undefined ? await createProfile() : undefined;
  const context = await launch(profile ?? own?.path ?? "");
  // Before the test's own limit, so that the message names what was waited for.
  context.setDefaultTimeout(15_000);
  const errors: string[] = [];
  const allowed: RegExp[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  for (const worker of context.serviceWorkers()) void report(worker);
  context.on("serviceworker", report);
  return {
    context,
    firstPage: () => {
      const [page] = context.pages();
      if (page === undefined) throw new Error("the browser has no tab");
      return page;
    },
    errors,
    allow: (...expected) => void allowed.push(...expected),
    worker: async () => context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker")),
    kill: () => killBrowser(context),
    async [Symbol.asyncDispose]() {
      await context.close();
      await own?.[Symbol.asyncDispose]();
      const unexpected = errors.filter((error) => !allowed.some((pattern) => pattern.test(error)));
      if (unexpected.length > 0) throw new Error(`The browser reported errors:\n${unexpected.join("\n")}`);
    },
  };
}

/** What a service worker throws is no "weberror": it is put on the console, which the context hears. */
async function report(worker: Worker): Promise<void> {
  const listen = () => {
    addEventListener("error", (event) => console.error(String(event.error)));
    addEventListener("unhandledrejection", (event) => console.error(String(event.reason)));
  };
  // One that is gone already has nothing more to say.
  await worker.evaluate(listen).catch(() => undefined);
}

function launch(folder: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found: run `npm test` once, or set DESK_CHROMIUM.");
  return chromium.launchPersistentContext(folder, {
    executablePath,
    headless: false,
    // Nobody sees it: drawn without a graphics process it costs a test's two cores less.
    args: ["--headless=new", "--disable-gpu", ...chromiumArgs(extensionBuild)],
    viewport: { width: 400, height: 800 },
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    acceptDownloads: true,
  });
}

async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error("the context has no browser");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const main = processInfo.find((one) => one.type === "browser");
  if (main === undefined) throw new Error("the browser did not tell its process");
  const gone = new Promise((resolve) => context.once("close", resolve));
  process.kill(main.id, "SIGKILL");
  await gone;
}
