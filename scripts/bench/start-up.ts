import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fromRoot } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { atMost, type Figure, leftOut, median } from "./figures.ts";
import { inParallel, openSender } from "./http.ts";
import { benchStart, tallies } from "./load.ts";
import { openCounterAgent } from "./site.ts";

/** Milliseconds from the start of the process to its first `health` that says ok. */
async function startOnce(dataDir: string): Promise<number> {
  const since = performance.now();
  const child = spawn(process.execPath, [fromRoot("agent", "bin", "desk.mjs"), "start", "--at", benchStart], {
    env: { ...process.env, DESK_PORT: "0", DESK_DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [message] = (await once(child, "message")) as [{ url: string }];
  const health = await fetch(`${message.url}/api/health`);
  if (!health.ok) throw new Error(`health answered ${health.status}`);
  const took = performance.now() - since;
  child.disconnect();
  await once(child, "exit");
  return took;
}

/** Seconds from the command to the words that end its start, when everything is installed and built already. */
async function startAgain(dataDir: string): Promise<number> {
  const since = performance.now();
  const flags = ["--no-browser", "--at", benchStart, "--port", "0", "--data-dir", dataDir];
  const child = spawn(process.execPath, [fromRoot("scripts", "bootstrap.mjs"), "start", ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  let said = "";
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.includes("Ctrl+C")) break;
  }
  if (!said.includes("Ctrl+C")) throw new Error(`the start ended: ${said}`);
  const took = performance.now() - since;
  child.kill();
  await ended;
  return took / 1000;
}

/** Resident memory of a process in MB, or null where this system does not tell. */
async function residentMb(pid: number): Promise<number | null> {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }
  if (process.platform === "win32") return null;
  const { code, output } = await run("ps", ["-o", "rss=", "-p", String(pid)], { quiet: true });
  return code === 0 ? Number(output) / 1024 : null;
}

/** Start to `health` (median of seven, the compiled code being kept as after any first start), and memory. */
export async function startUpFigures(folder: string): Promise<Figure[]> {
  const dataDir = await mkdtemp(path.join(folder, "start-"));
  const times: number[] = [];
  for (let n = 0; n < 8; n += 1) times.push(await startOnce(dataDir));
  return [
    atMost("窓口デスクの起動から health まで", median(times.slice(1)), 300, "ミリ秒", 0),
    atMost("2回目からの npm start（登録コードが出るまで）", await startAgain(dataDir), 5, "秒"),
    ...(await memoryFigures()),
  ];
}

/** By then the agent has given back what it needs no more (`spare-memory.ts`: five seconds, and time for the work). */
const restMs = 7_000;
const memoryNames = ["常駐メモリー（待機中）", "常駐メモリー（負荷の後）"] as const;

async function memoryFigures(): Promise<Figure[]> {
  await using site = await openCounterAgent();
  await sleep(restMs);
  const idle = await residentMb(site.agent.pid());
  const sender = openSender(site.agent.url, site.token);
  const singles = tallies(10_000).map((event) => sender.parcel([event]));
  await inParallel(singles, 16, sender.send);
  const batches = Array.from({ length: 200 }, () => sender.parcel(tallies(100)));
  await inParallel(batches, 4, sender.send);
  sender.close();
  await sleep(restMs);
  const loaded = await residentMb(site.agent.pid());
  if (idle === null || loaded === null) {
    return memoryNames.map((name, n) => leftOut(name, `≤ ${[90, 130][n]} MB`, "このOSでは測れません"));
  }
  return [atMost(memoryNames[0], idle, 90, "MB", 0), atMost(memoryNames[1], loaded, 130, "MB", 0)];
}
