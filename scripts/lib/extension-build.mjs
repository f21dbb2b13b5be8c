import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { extensionBuild, fromRoot, root } from "./paths.mjs";
import { Advice, say, stage } from "./report.mjs";
import { run } from "./run.mjs";

const sources = ["extension/src", "extension/assets", "extension/package.json", "extension/tsconfig.json"];
const sharedSources = ["shared/src", "shared/package.json", "tsconfig.base.json", "package-lock.json"];
const stampFile = fromRoot("extension", "build", ".stamp");
const lock = fromRoot("extension", "build", ".lock");
const next = path.join("build", "next");

/** Builds the extension unless its sources are those of the last build. @returns {Promise<void>} */
export async function ensureExtension() {
  if (isCurrent(fingerprint())) return say("✔ 拡張機能は最新です");
  await stage("拡張機能を組み立てています", () => locked(buildIfStale));
}

/** A hash over the paths and contents of everything that goes into the bundle (tests do not). */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of [...sources, ...sharedSources].flatMap(filesBelow)) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(fromRoot(file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} place @returns {string[]} */
function filesBelow(place) {
  if (!statSync(fromRoot(place)).isDirectory()) return [place];
  return readdirSync(fromRoot(place), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => filesBelow(`${place}/${entry.name}`));
}

/** @param {string} wanted */
function isCurrent(wanted) {
  if (!existsSync(path.join(extensionBuild, "manifest.json")) || !existsSync(stampFile)) return false;
  return readFileSync(stampFile, "utf8") === wanted;
}

async function buildIfStale() {
  const wanted = fingerprint();
  if (isCurrent(wanted)) return;
  const { code, output } = await plasmo();
  const built = fromRoot("extension", next, "chrome-mv3-prod");
  if (code !== 0 || !existsSync(path.join(built, "manifest.json"))) {
    throw new Advice(`拡張機能を組み立てられませんでした。\n${output.trim()}`);
  }
  rmSync(extensionBuild, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  renameSync(built, extensionBuild);
  writeFileSync(stampFile, wanted);
}

/** Into a folder of its own: a build that fails leaves the one in use as it was. */
function plasmo() {
  const program = path.join(root, "node_modules", "plasmo", "bin", "index.mjs");
  const args = [program, "build", "--hoist", `--build-path=${next}`];
  const env = { ...process.env, NODE_ENV: "production" };
  return run(process.execPath, args, { cwd: fromRoot("extension"), env, quiet: true });
}

/**
 * One build at a time in a tree: Plasmo's working folder is not made for two.
 * @param {() => Promise<void>} work
 */
async function locked(work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!takeLock()) await sleep(200);
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock() {
  const abandonedMs = 120_000;
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > abandonedMs) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
