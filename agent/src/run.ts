import { type RunningAgent, startAgent } from "./main.ts";

/**
 * Runs the agent as this process until it is told to stop: SIGINT or SIGTERM, the parent's "stop" message or the
 * end of its IPC channel (Windows has no signals to send). Returns the exit code. Starting up, the parent hears
 * `{type: "ready", url}`; a refusal is one sentence on the error output and exit code 1.
 */
export async function runAgent(argv: readonly string[]): Promise<number> {
  const started = await startAgent({ env: process.env, argv });
  if (!started.ok) {
    process.stderr.write(`${started.refusal.message}\n`);
    return 1;
  }
  const { url } = started.value;
  process.send?.({ type: "ready", url });
  await stopRequested();
  await stop(started.value);
  return 0;
}

function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
    process.on("message", (message) => {
      if (message === "stop") resolve();
    });
    process.once("disconnect", () => resolve());
  });
}

async function stop(agent: RunningAgent): Promise<void> {
  await agent.stop();
  if (process.connected) process.disconnect();
}
