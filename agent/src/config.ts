import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { contractPeriod } from "@desk/shared/calendar/opening";
import { instantSchema } from "@desk/shared/contract";
import { accepted, type Result, refused } from "./refusal.ts";

export type Config = {
  readonly host: string;
  readonly port: number;
  /** Absolute path. */
  readonly dataDir: string;
  /** Start of the rehearsal's clock in epoch milliseconds; null = real operation. */
  readonly rehearsalStartMs: number | null;
  readonly logLevel: string;
};

export type Env = Readonly<Record<string, string | undefined>>;

const logLevels = ["fatal", "error", "warn", "info", "debug", "silent"];
const hostPattern = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,251}[a-zA-Z0-9])?|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)$/;

/** Settings from flags, then environment, then defaults. A bad one is named together with what would be right. */
export function readConfig({ env, argv }: { env: Env; argv: readonly string[] }): Result<Config> {
  const flags = readFlags(argv);
  if (!flags.ok) return flags;
  const host = flags.value.host ?? env.DESK_HOST ?? "127.0.0.1";
  if (!hostPattern.test(host))
    return bad(`DESK_HOST（--host）は IP アドレスかホスト名で指定してください。指定された値: 「${host}」`);
  const portText = flags.value.port ?? env.DESK_PORT ?? "4860";
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65_535)
    return bad(`DESK_PORT（--port）は 0～65535 の整数で指定してください。指定された値: 「${portText}」`);
  const dataDir = flags.value["data-dir"] ?? env.DESK_DATA_DIR ?? "data";
  if (dataDir.trim() === "" || dataDir.includes("\0"))
    return bad(
      "DESK_DATA_DIR（--data-dir）にはデータフォルダーの場所を指定してください。空の値が指定されました。",
    );
  const rehearsal = readAt(flags.value.at);
  if (!rehearsal.ok) return rehearsal;
  const logLevel = env.DESK_LOG_LEVEL ?? "info";
  if (!logLevels.includes(logLevel))
    return bad(`DESK_LOG_LEVEL は ${logLevels.join("・")} のいずれかです。指定された値: 「${logLevel}」`);
  return accepted({ host, port, dataDir: resolve(dataDir), rehearsalStartMs: rehearsal.value, logLevel });
}

type Flags = { host?: string; port?: string; "data-dir"?: string; at?: string };

function readFlags(argv: readonly string[]): Result<Flags> {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { host: text, port: text, "data-dir": text, at: text },
    });
    return accepted({ ...values });
  } catch {
    return bad(
      `指定を読み取れません: 「${argv.join(" ")}」。使えるのは --host、--port、--data-dir、--at で、それぞれ後ろに値が要ります。`,
    );
  }
}

function readAt(at: string | undefined): Result<number | null> {
  if (at === undefined) return accepted(null);
  if (!instantSchema.safeParse(at).success)
    return bad(
      `--at は時差つきの日時（例: 2026-05-14T08:20:00+09:00）で指定してください。指定された値: 「${at}」`,
    );
  const ms = Date.parse(at);
  const from = Date.parse(`${contractPeriod.from}T00:00:00+09:00`);
  const to = Date.parse(`${contractPeriod.to}T23:59:59+09:00`);
  // Outside the contract every record of the rehearsal would be refused.
  if (ms < from || ms > to)
    return bad(
      `--at は契約期間（${contractPeriod.from}～${contractPeriod.to}）の日時で指定してください。指定された値: 「${at}」`,
    );
  return accepted(ms);
}

function bad(message: string): Result<never> {
  return refused("bad-setting", message);
}
