// The agent as a process of its own: `node start.mjs --port 4860`. `desk start` comes here too.
import { prepareRuntime } from "./runtime.mjs";

prepareRuntime();
const { runAgent } = await import("./run.ts");
process.exitCode = await runAgent(process.argv.slice(2));
