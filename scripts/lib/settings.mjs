import path from "node:path";
import { parseArgs } from "node:util";
import { fromRoot } from "./paths.mjs";

/**
 * What `npm start` must know of the agent's settings; the agent itself reads and judges the same arguments.
 * @typedef {{ port: number, host: string, url: string, dataDir: string, browser: boolean, agentArgs: string[] }} Settings
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
  const host = text(values.host) ?? env.DESK_HOST ?? "127.0.0.1";
  const port = Number(text(values.port) ?? env.DESK_PORT ?? 4860);
  const dataDir = path.resolve(fromRoot(), text(values["data-dir"]) ?? env.DESK_DATA_DIR ?? "data");
  const reachable = ["0.0.0.0", "::", ""].includes(host) ? "127.0.0.1" : host;
  return {
    host: reachable,
    port,
    url: `http://${reachable}:${port}`,
    dataDir,
    browser: !argv.includes("--no-browser"),
    agentArgs: argv.filter((argument) => argument !== "--no-browser"),
  };
}

/** @param {unknown} value */
const text = (value) => (typeof value === "string" ? value : undefined);
