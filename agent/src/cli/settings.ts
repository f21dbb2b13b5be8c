import { type Config, type Env, readConfig } from "../config.ts";
import type { Result } from "../refusal.ts";
import type { CommandLine } from "./arguments.ts";

/** The agent's own settings, as the command line and the environment give them. */
export function settingsOf(line: CommandLine, env: Env): Result<Config> {
  return readConfig({ env, argv: agentArguments(line) });
}

/** The flags that the agent itself understands, in its own spelling. */
export function agentArguments(line: CommandLine): string[] {
  return ["host", "port", "data-dir", "at"].flatMap((name) => {
    const value = line.flags[name];
    return typeof value === "string" ? [`--${name}`, value] : [];
  });
}
