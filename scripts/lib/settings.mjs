import path from "node:path";
import { parseArgs } from "node:util";
import { fromRoot } from "./paths.mjs";

/**
 * What the commands must know of the agent's settings; the agent itself reads and judges the same arguments.
 * @typedef {{ host: string, port: number, url: string, dataDir: string, browser: boolean, agentArgs: string[] }} Settings
 */

/**
 * @param {readonly string[]} argv
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(argv, env) {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: { host: { type: "string" }, port: { type: "string" }, "data-dir": { type: "string" } },
  });
  const port = Number(text(values.port) ?? env.DESK_PORT ?? 4860);
  return {
    host: text(values.host) ?? env.DESK_HOST ?? "127.0.0.1",
    port,
    // Until the agent has told its own.
    url: `http://127.0.0.1:${port}`,
    dataDir: path.resolve(fromRoot(), text(values["data-dir"]) ?? env.DESK_DATA_DIR ?? "data"),
    browser: !argv.includes("--no-browser"),
    agentArgs: argv.filter((argument) => argument !== "--no-browser"),
  };
}

/** @param {unknown} value */
const text = (value) => (typeof value === "string" ? value : undefined);
