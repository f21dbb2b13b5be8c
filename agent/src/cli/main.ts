import type { Env } from "../config.ts";
import { type CommandLine, parseCommandLine } from "./arguments.ts";
import { help } from "./help.ts";
import { type Io, refusedSaying, type Said } from "./io.ts";
import { agentArguments, settingsOf } from "./settings.ts";

const console_: Io = { out: (line) => console.log(line), err: (line) => console.error(line) };

/** The operator's command line. Returns the exit code: 0 = done, 1 = not done, and a sentence says why. */
export async function main(
  argv: readonly string[],
  env: Env = process.env,
  io: Io = console_,
): Promise<number> {
  const parsed = parseCommandLine(argv);
  switch (parsed.kind) {
    case "help":
      io.out(help);
      return 0;
    case "wrong":
      io.err(parsed.message);
      return 1;
    case "command":
      return parsed.line.command === "start"
        ? (await import("../run.ts")).runAgent(agentArguments(parsed.line))
        : print(await answer(parsed.line, env), parsed.line.flags.json === true, io);
  }
}

// Each command loads only what it needs: the agent must be up in 300 ms.
async function answer(line: CommandLine, env: Env): Promise<Said> {
  const settings = settingsOf(line, env);
  if (!settings.ok) return refusedSaying(settings.refusal.code, settings.refusal.message);
  const config = settings.value;
  const [first] = line.positionals;
  switch (line.command) {
    case "pair":
      return (await import("./pair.ts")).pair(config, first, line.flags["new-pin"] === true);
    case "report":
      return (await import("./report.ts")).report(config, first, line.flags.out as string | undefined);
    case "manual": {
      const { manual } = await import("./manual.ts");
      return manual(config, line.flags.out as string | undefined, line.flags.proposed === true);
    }
    case "backup":
      return (await import("./backup.ts")).backup(config, first);
    case "restore":
      return (await import("./restore.ts")).restore(config, first, line.flags["discard-newer"] === true);
    case "doctor":
      return (await import("./doctor.ts")).doctor(config);
    case "start":
      throw new Error("start is run by main");
  }
}

function print(said: Said, asJson: boolean, io: Io): number {
  if (asJson) io.out(JSON.stringify(said.json));
  else for (const line of said.lines) (said.exitCode === 0 ? io.out : io.err)(line);
  return said.exitCode;
}
