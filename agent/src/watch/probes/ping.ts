import { type ExecFileException, execFile } from "node:child_process";
import { alive, type Endpoint, type Found, fault, foundOf, silent, unchecked } from "./probe.ts";

export type PingOptions = { readonly timeoutMs: number; readonly platform: NodeJS.Platform };

/** The arguments for one echo, by the system's own `ping`. */
export function pingCommand(
  { address, family }: Pick<Endpoint, "address" | "family">,
  { timeoutMs, platform }: PingOptions,
): { readonly program: string; readonly args: readonly string[] } {
  switch (platform) {
    case "win32":
      return { program: "ping", args: ["-n", "1", "-w", String(timeoutMs), address] };
    case "darwin":
      return family === 6
        ? { program: "ping6", args: ["-n", "-c", "1", address] }
        : { program: "ping", args: ["-n", "-c", "1", "-W", String(timeoutMs), address] };
    default:
      return {
        program: "ping",
        args: ["-n", "-c", "1", "-W", String(Math.max(1, Math.ceil(timeoutMs / 1000))), address],
      };
  }
}

// `time=0.04 ms`, `時間 <1ms`: Windows ends with 0 also when a router answers that the host cannot be reached, and
// only a true echo tells a time.
const echoTime = /[=<]\s?\d+(?:[.,]\d+)?\s?ms/;

/** One ICMP echo. Ends with `signal` at the latest. */
export function ping(at: Endpoint, options: PingOptions, signal: AbortSignal): Promise<Found> {
  const { program, args } = pingCommand(at, options);
  return new Promise((resolve) => {
    const settle = (error: ExecFileException | null, output: string) => {
      if (error === null) resolve(echoTime.test(output) ? alive() : fault("機器まで届きません"));
      else if (typeof error.code === "number" && error.code > 1)
        resolve(unchecked("このPCから ping を送れませんでした"));
      else if (typeof error.code === "number") resolve(silent(options.timeoutMs));
      else if (error.code === "ENOENT") resolve(unchecked("このPCに ping のプログラムがありません"));
      else resolve(signal.aborted ? silent(options.timeoutMs) : foundOf(error));
    };
    execFile(
      program,
      [...args],
      { signal, windowsHide: true, encoding: "latin1", maxBuffer: 64 * 1024 },
      settle,
    );
  });
}
