import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { buildFolder, currentBuild, sourcesFile, stateOf } from "../../agent/bin/built.mjs";
import { fromRoot, root } from "./paths.mjs";
import { say, stage } from "./report.mjs";

/** The command line, and what it starts as processes and threads of their own. */
const entries = [
  "cli/main.ts",
  "backup/copy-process.ts",
  "events/other-half.ts",
  "manual/print-process.ts",
  "organisation/chart-process.ts",
  "reports/document/make-process.ts",
];
/** Left where npm has put them: machine code, data, and what only few requests load. */
const external = ["better-sqlite3", "net-snmp", "@cj-tech-master/excelts", "@expo-google-fonts/noto-sans-jp"];
/**
 * What the PDF library loads for documents with a password and for fonts compressed with Brotli: there are none here,
 * and it takes a tenth of the time in which a report is made.
 */
const neverUsed = /^(@noble\/(ciphers|hashes)\/|brotli\/)/;
const leftOut = "left-out";
const keptMs = 30 * 24 * 3_600_000;

/**
 * Joins the agent's three hundred files into a few, unless that was done with these sources: a start takes two thirds
 * of the time then, and the agent ten MB less. Where it cannot be done, the agent runs from its sources.
 * @returns {Promise<void>}
 */
export async function ensureAgent() {
  if (currentBuild() !== undefined) return say("✔ 窓口デスクの本体は最新です");
  await stage("窓口デスクの本体を組み立てています", buildAgent).catch((error) => {
    say(`  組み立てずに動かします（起動に少し時間がかかります）。${error.message}`);
  });
}

async function buildAgent() {
  const since = Date.now();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => fromRoot("agent", "src", entry)),
    outdir: buildFolder(),
    entryNames: "[name]",
    chunkNames: "part-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    external,
    plugins: [leaveOut(neverUsed)],
    // Some libraries still ask for Node's own modules in the old way.
    banner: { js: `import { createRequire as of } from "node:module"; const require = of(import.meta.url);` },
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  mkdirSync(buildFolder(), { recursive: true });
  // Parts are named by their contents, and old ones stay for an agent that is running and may ask for them yet. The
  // files that name parts come after them, and the one that vouches for everything comes last.
  const isPart = (/** @type {{ path: string }} */ file) => path.basename(file.path).startsWith("part-");
  for (const file of outputFiles.filter(isPart)) replaceFile(file.path, file.contents);
  for (const file of outputFiles.filter((file) => !isPart(file))) replaceFile(file.path, file.contents);
  vouchFor(Object.keys(metafile.inputs), since);
  for (const name of readdirSync(buildFolder())) {
    const file = path.join(buildFolder(), name);
    if (Date.now() - statSync(file).mtimeMs > keptMs) rmSync(file, { force: true });
  }
}

/**
 * In place of the modules an empty one: whatever would use it fails, and says so.
 * @param {RegExp} filter @returns {import("esbuild").Plugin}
 */
function leaveOut(filter) {
  /** @param {import("esbuild").PluginBuild} build */
  const setup = ({ onResolve, onLoad }) => {
    onResolve({ filter }, ({ path: name }) => ({ path: name, namespace: leftOut }));
    onLoad({ filter: /.*/, namespace: leftOut }, () => ({ contents: "module.exports = {};" }));
  };
  return { name: leftOut, setup };
}

/** @param {readonly string[]} inputs @param {number} sinceMs when the building began */
function vouchFor(inputs, sinceMs) {
  const own = inputs.filter((file) => !file.includes("node_modules/") && !file.startsWith(leftOut));
  const files = ["package-lock.json", "scripts/lib/agent-build.mjs", ...own];
  // What was written meanwhile may not be what was built: then the next start builds again.
  if (files.some((file) => statSync(fromRoot(file)).mtimeMs >= sinceMs)) return;
  replaceFile(sourcesFile(), JSON.stringify({ files, state: stateOf(files) }));
}

/** @param {string} file @param {string | Uint8Array} contents */
function replaceFile(file, contents) {
  const next = `${file}.${process.pid}`;
  writeFileSync(next, contents);
  renameSync(next, file);
}
