import { setFlagsFromString } from "node:v8";
import { type RunningAgent, startAgent } from "./main.ts";

/** Not 1, which a refused setting ends with: after this a restart helps (sysexits' EX_SOFTWARE). */
const failedExitCode = 70;
/** How long an orderly stop may take after an error that nobody caught. */
const failedStopMs = 5000;

/**
 * Runs the agent as this process until it is told to stop: SIGINT or SIGTERM, the parent's "stop" message or the
 * end of its IPC channel (Windows has no signals to send). Returns the exit code. Starting up, the parent hears
 * `{type: "ready", url}`; a refusal is one sentence on the error output and exit code 1. After an error or a
 * rejection that nobody caught, what the process holds in memory can no longer be trusted: it is logged, the agent
 * stops in order and the exit code is 70, for whoever started it to start it again.
 */
export async function runAgent(argv: readonly string[]): Promise<number> {
  const started = await startAgent({ env: process.env, argv });
  if (!started.ok) {
    process.stderr.write(`${started.refusal.message}\n`);
    return 1;
  }
  const agent = started.value;
  // Held small while the modules were loaded (`prepareRuntime`): a counter back on the line may let it grow.
  setFlagsFromString("--semi-space-growth-factor=2");
  const end = Promise.race([stopRequested(), uncaught(agent)]);
  process.send?.({ type: "ready", url: agent.url });
  if ((await end) === "failed") return stopFailed(agent);
  await agent.stop();
  leaveParent();
  return 0;
}

function stopRequested(): Promise<"asked"> {
  return new Promise((resolve) => {
    const asked = () => resolve("asked");
    process.once("SIGINT", asked);
    process.once("SIGTERM", asked);
    process.on("message", (message) => {
      if (message === "stop") asked();
    });
    process.once("disconnect", asked);
  });
}

/** Stays in place during the stop: a second error must not cut it short. Node reports rejections here, too. */
function uncaught({ log }: RunningAgent): Promise<"failed"> {
  return new Promise((resolve) => {
    process.on("uncaughtException", (error, origin) => {
      log.fatal({ err: error, origin }, "an error that nobody caught: the agent stops");
      resolve("failed");
    });
  });
}

/** What was acknowledged is committed already; if the stop itself fails, the system lifts the folder's hold. */
async function stopFailed(agent: RunningAgent): Promise<number> {
  process.stderr.write(
    "窓口デスクの内部でエラーが起きたため、停止します。記録済みの内容は保存されています。窓口では記録を続けられます（未送信として端末に残ります）。もう一度起動してください。\n",
  );
  const gone = () => process.exit(failedExitCode);
  setTimeout(gone, failedStopMs).unref();
  await agent.stop().catch((error) => agent.log.error({ err: error }, "the stop failed, too"));
  leaveParent();
  return failedExitCode;
}

function leaveParent(): void {
  if (process.connected) process.disconnect();
}
