// The agent as a child: started with an IPC channel, whose end tells it to stop on every system (Windows has no SIGTERM).
import { spawn } from "node:child_process";
import { appendFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fromRoot } from "./paths.mjs";
import { Advice } from "./report.mjs";

const startLimitMs = 30_000;
const stopLimitMs = 10_000;

/** @typedef {Awaited<ReturnType<typeof startAgent>>} AgentProcess */

/** Starts the agent and answers when it is healthy. @param {import("./settings.mjs").Settings} settings */
export async function startAgent(settings) {
  const child = spawn(
    process.execPath,
    [fromRoot("agent", "bin", "desk.mjs"), "start", ...settings.agentArgs],
    {
      cwd: fromRoot(),
      stdio: ["ignore", "pipe", "inherit", "ipc"],
    },
  );
  const log = collectLog(child);
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 1));
  });
  const stop = async () => {
    if (child.connected) child.disconnect();
    const late = await Promise.race([exited, sleep(stopLimitMs, "late", { ref: false })]);
    if (late === "late") child.kill("SIGKILL");
  };
  try {
    const url = await Promise.race([untilReady(child), exited.then(refuse)]);
    await untilHealthy(url);
    log.keepIn(path.join(settings.dataDir, "agent.log"));
    return { url, pid: child.pid, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Our own child says where it listens; another agent that holds the port cannot be mistaken for it.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<string>}
 */
function untilReady(child) {
  return new Promise((resolve) => {
    child.on("message", (/** @type {{ type?: string, url: string }} */ message) => {
      if (message.type === "ready") resolve(message.url);
    });
  });
}

/** @param {number} code @returns {never} */
function refuse(code) {
  throw new Advice(`窓口デスクが起動しませんでした(終了コード ${code})。`);
}

/** @param {string} url */
async function untilHealthy(url) {
  const deadline = performance.now() + startLimitMs;
  while (performance.now() < deadline) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(40);
  }
  throw new Advice(`窓口デスクが ${startLimitMs / 1000} 秒待っても応答しません(${url})。`);
}

/**
 * The agent writes sentences for people and JSON lines for the log. Sentences are shown; JSON goes to a file once the
 * agent has accepted the data folder (before that, nothing may be written into it).
 * @param {import("node:child_process").ChildProcess} child
 */
function collectLog(child) {
  /** @type {string[]} */
  const early = [];
  /** @type {(line: string) => void} */
  let keep = (line) => early.push(line);
  if (child.stdout) {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.startsWith("{")) keep(line);
      else console.log(line);
    });
  }
  return {
    /** @param {string} file */
    keepIn(file) {
      // A full disk costs the log its lines; it must not cost the counters their agent.
      keep = (line) => attempt(() => appendFileSync(file, `${line}\n`));
      attempt(() => rotate(file));
      for (const line of early) keep(line);
    },
  };
}

/** @param {() => void} work */
function attempt(work) {
  try {
    work();
  } catch {}
}

/** @param {string} file */
function rotate(file) {
  const limitBytes = 10_000_000;
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > limitBytes) renameSync(file, `${file}.1`);
}
