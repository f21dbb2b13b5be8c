import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import net from "node:net";
import { join } from "node:path";
import Database from "better-sqlite3";
import { granted, temporaryFolder } from "./deps.testing.ts";
import { startAgent } from "./main.ts";

/** A token written into the database of a data folder, as pairing would. */
export function tokenIn(dataDir: string, counterId = "window-1"): string {
  const token = randomBytes(32).toString("base64url");
  const raw = new Database(join(dataDir, "desk.sqlite"), { fileMustExist: true });
  raw
    .prepare("INSERT INTO token (token_hash, role, counter_id, created_at) VALUES (?, 'counter', ?, '')")
    .run(createHash("sha256").update(token).digest(), counterId);
  raw.close();
  return token;
}

/** When a test's agent begins its day: fixed, so that no test depends on the PC's date. */
export const dayBegins = "2026-05-14T09:00:00+09:00";

/** The whole agent on a real port of this PC, as a rehearsal. */
export async function runningAgent() {
  const folder = temporaryFolder();
  const agent = granted(
    await startAgent({
      env: { DESK_LOG_LEVEL: "silent" },
      argv: ["--port", "0", "--data-dir", folder.path, "--at", dayBegins],
    }),
  );
  return {
    ...agent,
    host: new URL(agent.url).host,
    token: tokenIn(folder.path),
    async [Symbol.asyncDispose]() {
      await agent.stop();
      folder[Symbol.dispose]();
    },
  };
}

/** Sends bytes as they are and reads until the other side ends or has answered `enough`. */
export async function exchange(host: string, text: string, enough = /\r\n\r\n.*[}\]]$/s): Promise<string> {
  const [name, port] = host.split(":");
  const socket = net.connect(Number(port), name);
  await once(socket, "connect");
  socket.write(text);
  let answer = "";
  try {
    for await (const chunk of socket) {
      answer += String(chunk);
      if (enough.test(answer)) break;
    }
  } finally {
    socket.destroy();
  }
  return answer;
}
