// npm test [-- <vitest's arguments>]: lint, types, build, then every test. Stops at the first stage that fails.
import { ensureBuilt } from "./lib/builds.mjs";
import { ensureChromium } from "./lib/ensure-chromium.mjs";
import { ensureDaemons } from "./lib/ensure-daemons.mjs";
import { fromRoot } from "./lib/paths.mjs";
import { Advice, say, stage } from "./lib/report.mjs";
import { run } from "./lib/run.mjs";

// Biome and vitest colour even what is not shown on a terminal.
const plain = process.stdout.isTTY ? [] : ["--colors=off"];
if (!process.stdout.isTTY) process.env.NO_COLOR ??= "1";

/** @param {string} what @param {string} program @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
async function must(what, program, args, env) {
  const { code } = await run(process.execPath, [program, ...args], env ? { env } : {});
  if (code !== 0) throw new Advice(`${what} で失敗しました(終了コード ${code})。`);
}

async function main() {
  const chromium = await stage("ブラウザーの確認", ensureChromium);
  const leftOut = await stage("見守りの相手(snmpd・sipp・ping)の確認", ensureDaemons);
  const biome = fromRoot("node_modules", "@biomejs", "biome", "bin", "biome");
  await stage("書式と静的検査(biome ci)", () => must("biome ci", biome, ["ci", ...plain]));
  await stage("型の検査(tsc)", () => must("tsc", fromRoot("scripts", "types.mjs"), []));
  await ensureBuilt();
  say("▶ テスト(vitest run)");
  const vitest = fromRoot("node_modules", "vitest", "vitest.mjs");
  const args = ["run", ...leftOut.map((file) => `--exclude=${file}`), ...process.argv.slice(2)];
  const { code } = await run(process.execPath, [vitest, ...args], {
    env: { ...process.env, DESK_CHROMIUM: chromium },
  });
  process.exitCode = code;
}

await main().catch((error) => {
  console.error(error instanceof Advice ? error.message : error);
  process.exitCode = 1;
});
