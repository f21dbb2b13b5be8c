import { parseArgs } from "node:util";
import { type CommandName, commandNames } from "./command-names.ts";

/** A command line that could be read. `flags` are those that the command knows. */
export type CommandLine = {
  readonly command: CommandName;
  readonly positionals: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
};
export type ParsedLine =
  | { readonly kind: "command"; readonly line: CommandLine }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly message: string };

type Spec = { readonly flags: Readonly<Record<string, "string" | "boolean">>; readonly most: number };

const common = { "data-dir": "string", port: "string", host: "string", json: "boolean" } as const;
const specs: Record<CommandName, Spec> = {
  start: { flags: { ...common, at: "string" }, most: 0 },
  pair: { flags: { ...common, "new-pin": "boolean" }, most: 1 },
  report: { flags: { ...common, out: "string" }, most: 1 },
  manual: { flags: { ...common, out: "string", proposed: "boolean" }, most: 0 },
  backup: { flags: common, most: 1 },
  restore: { flags: { ...common, "discard-newer": "boolean" }, most: 1 },
  doctor: { flags: common, most: 0 },
};

/** Reads a command line; what it does not know is named together with what would be right. */
export function parseCommandLine(argv: readonly string[]): ParsedLine {
  const [command, ...rest] = argv;
  if (command === undefined || argv.includes("--help") || command === "help") return { kind: "help" };
  if (!isCommand(command))
    return wrong(`「${command}」というコマンドはありません。使えるのは ${commandNames.join("・")} です。`);
  const spec = specs[command];
  const options = Object.fromEntries(Object.entries(spec.flags).map(([name, type]) => [name, { type }]));
  const { tokens } = parseArgs({ args: rest, options, strict: false, allowPositionals: true, tokens: true });
  const flags: Record<string, string | boolean> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const type = spec.flags[token.name];
    if (type === undefined)
      return wrong(`「${token.rawName}」という指定は ${command} にはありません。${known(spec)}`);
    if (type === "string" && (token.value === undefined || token.value === ""))
      return wrong(`「${token.rawName}」の後ろに値を書いてください。`);
    if (type === "boolean" && token.value !== undefined)
      return wrong(`「${token.rawName}」には値を付けません。`);
    flags[token.name] = token.value ?? true;
  }
  if (positionals.length > spec.most)
    return wrong(`「${positionals[spec.most]}」は余分です。使い方は desk --help で確かめてください。`);
  return { kind: "command", line: { command, positionals, flags } };
}

function known(spec: Spec): string {
  const names = Object.keys(spec.flags).map((name) => `--${name}`);
  return `使えるのは ${names.join("・")} です。`;
}

function isCommand(name: string): name is CommandName {
  return commandNames.some((known) => known === name);
}

function wrong(message: string): ParsedLine {
  return { kind: "wrong", message };
}
