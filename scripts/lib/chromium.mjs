// Finds the browser. Used by the commands and by the browser tests.
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * `branded` browsers (Chrome, Edge) ignore `--load-extension`; only `chromium` can be started with the extension.
 * @typedef {{ path: string, kind: "chromium" | "branded" }} Browser
 */

/** @returns {Browser | undefined} the best browser of this machine, Chromium first */
export function findBrowser() {
  const chosen = process.env.DESK_CHROMIUM;
  if (chosen) return existsSync(chosen) ? { path: chosen, kind: "chromium" } : undefined;
  const chromium = chromiumPlaces().find(isProgram);
  if (chromium) return { path: chromium, kind: "chromium" };
  const branded = brandedPlaces().find(isProgram);
  return branded ? { path: branded, kind: "branded" } : undefined;
}

/** @returns {string | undefined} a Chromium that takes `--load-extension` */
export function findChromium() {
  const browser = findBrowser();
  return browser?.kind === "chromium" ? browser.path : undefined;
}

/** A window can be shown. */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Arguments that start Chromium with the unpacked extension.
 * @param {string} extensionFolder
 */
export function chromiumArgs(extensionFolder) {
  return [
    `--load-extension=${extensionFolder}`,
    `--disable-extensions-except=${extensionFolder}`,
    ...quietArgs(),
  ];
}

/** Chromium without first-run pages and without talk to its maker. */
export function quietArgs() {
  const args = [
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
  ];
  // Chromium refuses to start for root with its sandbox on (containers, CI).
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  return args;
}

function chromiumPlaces() {
  const home = os.homedir();
  if (process.platform === "win32") {
    const local = process.env.LOCALAPPDATA ?? path.join(home, "AppData", "Local");
    return [
      ...windowsPlaces("Chromium", "Application", "chrome.exe"),
      ...playwrightPlaces(path.join(local, "ms-playwright"), ["chrome-win64", "chrome-win"], "chrome.exe"),
    ];
  }
  if (process.platform === "darwin") {
    const inside = path.join("Chromium.app", "Contents", "MacOS", "Chromium");
    return [
      path.join("/Applications", inside),
      path.join(home, "Applications", inside),
      ...playwrightPlaces(
        path.join(home, "Library", "Caches", "ms-playwright"),
        ["chrome-mac-arm64", "chrome-mac"],
        inside,
      ),
    ];
  }
  return [
    ...onPath("chromium", "chromium-browser"),
    ...playwrightPlaces(
      path.join(home, ".cache", "ms-playwright"),
      ["chrome-linux64", "chrome-linux"],
      "chrome",
    ),
  ];
}

function brandedPlaces() {
  if (process.platform === "win32") {
    return [
      ...windowsPlaces("Google", "Chrome", "Application", "chrome.exe"),
      ...windowsPlaces("Microsoft", "Edge", "Application", "msedge.exe"),
    ];
  }
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  return onPath("google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "msedge");
}

/** @param {...string} parts */
function windowsPlaces(...parts) {
  return ["LOCALAPPDATA", "PROGRAMFILES", "PROGRAMFILES(X86)"]
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, ...parts));
}

/** @param {...string} names */
function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/**
 * Chromium builds that `npx playwright-core install chromium` put there, newest first.
 * @param {string} cache
 * @param {readonly string[]} folders
 * @param {string} program
 */
function playwrightPlaces(cache, folders, program) {
  if (!existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  versions.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return versions.flatMap((version) => folders.map((folder) => path.join(cache, version, folder, program)));
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
