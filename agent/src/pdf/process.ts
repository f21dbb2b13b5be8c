import { spawn } from "node:child_process";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { agentFolder } from "../folder.ts";

/** Longer than any document takes on a slow PC; then the process is ended, or left where it hangs in the system. */
const patienceMs = 120_000;
/** Much is made and thrown away at once: room for it saves a fifth of the time. */
export const nodeFlags = ["--max-semi-space-size=64", "--min-semi-space-size=64"];
/** The libraries come compiled from here after the first time, which halves a process's start. Beside what npm installed: theirs alone to write. */
const compileCache = join(agentFolder, "..", "node_modules", ".cache", "desk-compiled");

/**
 * Makes a file in a Node process of its own and waits for its bytes: composing and fonts take seconds and 200 MB,
 * which neither the counters waiting for an answer nor the idle agent should pay for. The entry calls `answerParent` (answer.ts).
 * @throws when the process fails, with what it said, or takes longer than `limitMs`
 */
export async function makeInProcess(
  entry: URL,
  input: unknown,
  limitMs: number = patienceMs,
): Promise<Uint8Array> {
  const child = spawn(process.execPath, [...nodeFlags, fileURLToPath(entry)], {
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      child.kill("SIGKILL");
      // One that hangs in a file call ends when the system lets it; nobody waits for that.
      for (const pipe of child.stdio) pipe?.destroy();
      child.unref();
      reject(new Error(`the process that makes a file took longer than ${limitMs} ms`));
    }, limitMs);
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  // A process that ends before it has read everything says why on its own.
  child.stdin.on("error", () => {});
  child.stdin.end(JSON.stringify(input));
  const made = Promise.all([buffer(child.stdout), buffer(child.stderr), ended]);
  const [bytes, said, code] = await Promise.race([made, late]).finally(() => clearTimeout(timer));
  if (code === 0) return new Uint8Array(bytes);
  throw new Error(`the process that makes a file ended with ${code}: ${said.toString().trim().slice(-2000)}`);
}
