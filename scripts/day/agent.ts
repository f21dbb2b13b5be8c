import { freePort } from "../../tests/support/agent-process.ts";
import { startAgent } from "../lib/agent-process.mjs";
import { readSettings } from "../lib/settings.mjs";

export type MovingAgent = Awaited<ReturnType<typeof openAgent>>;

/** The real agent in rehearsal mode on one port and folder; its clock is put on by starting it anew. */
export async function openAgent(dataDir: string) {
  const base = ["--data-dir", dataDir, "--port", String(await freePort()), "--host", "127.0.0.1"];
  let running: Awaited<ReturnType<typeof startAgent>> | undefined;
  let began = { deskMs: 0, ownMs: 0 };
  return {
    settings: readSettings(base, {}),
    /** The desk's time, epoch ms. */
    now: () => began.deskMs + performance.now() - began.ownMs,
    /** Ends it and starts it at that instant; answers its address, which stays the same. */
    async startAt(at: string): Promise<string> {
      await running?.stop();
      running = await startAgent(readSettings([...base, "--at", at], {}));
      began = { deskMs: Date.parse(at), ownMs: performance.now() };
      return running.url;
    },
    async [Symbol.asyncDispose]() {
      await running?.stop();
    },
  };
}
