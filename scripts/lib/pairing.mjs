import { fromRoot } from "./paths.mjs";
import { Advice } from "./report.mjs";
import { run } from "./run.mjs";

/**
 * Asks the operator's command line for a pairing code.
 * @param {"console" | `window-${number}` | `call-${number}`} target
 * @param {import("./settings.mjs").Settings} settings
 * @returns {Promise<{ code: string, leadPin?: string }>}
 */
export async function pair(target, settings) {
  const env = { ...process.env, DESK_DATA_DIR: settings.dataDir, DESK_PORT: String(settings.port) };
  const args = [fromRoot("agent", "bin", "desk.mjs"), "pair", target, "--json"];
  const { code, output } = await run(process.execPath, args, { env, quiet: true });
  if (code !== 0)
    throw new Advice(`登録コードを発行できませんでした(desk pair ${target})。\n${output.trim()}`);
  const answer = output.split("\n").find((line) => line.startsWith("{"));
  return JSON.parse(answer ?? output);
}
