import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { chromiumArgs, findChromium } from "../../scripts/lib/chromium.mjs";

/** What the page under test has as `globalThis.outbox`. */
export type OutboxInPage = typeof import("./outbox-entry.ts");

/** Pages of a real Chromium that hold the outbox's own modules and one database. */
export type OutboxPages = AsyncDisposable & { open(): Promise<Page> };

// A secure context is needed for navigator.locks; no server listens there.
const address = "http://localhost:59999/";

/** Bundles the outbox and opens a browser with an empty profile. */
export async function openOutboxPages(): Promise<OutboxPages> {
  const [script, browser] = await Promise.all([bundle(), launch()]);
  const context = await browser.newContext();
  const errors: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  await context.route(`${address}**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>outbox</title>" }),
  );
  return {
    open: async () => {
      const page = await context.newPage();
      await page.goto(address);
      await page.addScriptTag({ content: script });
      return page;
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      if (errors.length > 0) throw new Error(`The pages reported errors:\n${errors.join("\n")}`);
    },
  };
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium found: run `npm test` once, or set DESK_CHROMIUM.");
  const args = chromiumArgs("").filter((arg) => !arg.includes("extension"));
  return chromium.launch({ executablePath, headless: true, args });
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL("./outbox-entry.ts", import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ["iife"], name: "outbox", fileName: "outbox" },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs.flatMap((one) => ("output" in one ? one.output : []))[0];
  if (chunk?.type !== "chunk") throw new Error("vite built no script");
  return chunk.code;
}
