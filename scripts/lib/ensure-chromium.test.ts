import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fromRoot } from "./paths.mjs";

// A machine without a browser: PATH and the home folder lead to an empty place, where programs of the system are put
// as a test needs them. Which user we are, and on what system, stays as it is.
let place: string;
const inPlace = (name: string) => path.join(place, name);
const mayInstall = process.platform === "linux" && process.getuid?.() === 0;

beforeEach(() => {
  place = mkdtempSync(path.join(os.tmpdir(), "desk-chromium-"));
  mkdirSync(inPlace("home"));
});
afterEach(() => rmSync(place, { recursive: true, force: true, maxRetries: 3 }));

/** A program on that machine's PATH, which notes how it was called. */
function program(name: string, code = ""): void {
  const source = `#!${process.execPath}
    const { appendFileSync, writeFileSync } = require("node:fs");
    const args = process.argv.slice(2);
    appendFileSync(${JSON.stringify(inPlace("calls"))}, [${JSON.stringify(name)}, ...args].join(" ") + "\\n");
    ${code}`;
  writeFileSync(inPlace(name), source, { mode: 0o755 });
}
const calls = () => (existsSync(inPlace("calls")) ? readFileSync(inPlace("calls"), "utf8") : "");
const hasFont = 'console.log("/usr/share/fonts/a.ttc");';
const brings = (file: string) =>
  `if (args.includes("chromium")) writeFileSync(${JSON.stringify(file)}, "", { mode: 0o755 });`;

/** What is found or said there. */
async function ensured(chosen?: string) {
  const module = pathToFileURL(fromRoot("scripts", "lib", "ensure-chromium.mjs")).href;
  const code = `import { ensureChromium } from ${JSON.stringify(module)};
    console.log(await ensureChromium().then((found) => "FOUND " + found, (error) => error.name + " " + error.message));`;
  const { DESK_CHROMIUM: _, ...env } = process.env;
  const home = inPlace("home");
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    env: {
      ...env,
      ...{ PATH: place, HOME: home, LOCALAPPDATA: home, PROGRAMFILES: home, "PROGRAMFILES(X86)": home },
      ...(chosen === undefined ? {} : { DESK_CHROMIUM: chosen }),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return text(child.stdout);
}

it("takes the Chromium that is there, and installs nothing", async () => {
  program("chromium");
  program("fc-list", hasFont);
  program("apt-get");
  expect(await ensured(inPlace("chromium"))).toBe(`FOUND ${inPlace("chromium")}\n`);
  expect(calls()).not.toContain("apt-get");
});

it("installs what is missing with Debian's own means where it may, else says in a sentence what to do", async () => {
  program("apt-get", brings(inPlace("chromium")));
  const said = await ensured();
  if (mayInstall) {
    expect(said).toBe(
      `  chromium と fonts-noto-cjk を入れています(apt-get・初回だけ)\nFOUND ${inPlace("chromium")}\n`,
    );
    expect(calls()).toMatch(/apt-get update .*\napt-get install .* chromium fonts-noto-cjk\n$/);
  } else {
    expect(said).toMatch(/^Advice テストには Chromium が必要です/);
    expect(said).toContain("sudo apt-get install chromium fonts-noto-cjk");
  }
});

it("tells what Debian's means said when they fail, or that there are none", async () => {
  const without = await ensured();
  expect(without).toMatch(/^Advice テストには Chromium が必要です/);
  program("apt-get", 'if (args[0] === "update") { console.error("no network"); process.exit(100); }');
  const failed = await ensured();
  expect(failed).toContain(
    mayInstall ? "apt-get update が失敗しました(終了コード 100)。\nno network" : without,
  );
});

it("refuses a browser that was chosen and is not there", async () => {
  program("chromium");
  const chosen = inPlace("not-there");
  expect(await ensured(chosen)).toBe(`Advice DESK_CHROMIUM のプログラムがありません: ${chosen}\n`);
});
