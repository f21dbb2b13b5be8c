import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { tally, temporaryFolder } from "./deps.testing.ts";
import { dayBegins, tokenIn } from "./running.testing.ts";

const desk = join(import.meta.dirname, "..", "bin", "desk.mjs");
const failing = pathToFileURL(join(import.meta.dirname, "run-failing.testing.ts")).href;

/** A real agent process with `failing` in it. */
async function start(dataDir: string) {
  const child = spawn(
    process.execPath,
    ["--import", failing, desk, "start", "--port", "0", "--data-dir", dataDir, "--at", dayBegins],
    { env: { ...process.env, DESK_LOG_LEVEL: "info" }, stdio: ["ignore", "pipe", "pipe", "ipc"] },
  );
  const said = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => {
    said.out += String(chunk);
  });
  child.stderr?.on("data", (chunk) => {
    said.err += String(chunk);
  });
  const closed = once(child, "close");
  const [message] = await Promise.race([
    once(child, "message"),
    closed.then(() => Promise.reject(new Error(`the agent did not start: ${said.err}`))),
  ]);
  return {
    child,
    url: (message as { url: string }).url,
    said,
    closed,
    [Symbol.dispose]: () => void child.kill("SIGKILL"),
  };
}

test.each(["throw", "reject"])(
  "after an error that nobody caught (%s) it stops in order and asks to be restarted",
  async (word) => {
    using folder = temporaryFolder();
    using agent = await start(folder.path);
    const { child, url, said, closed } = agent;
    const token = tokenIn(folder.path);
    const sent = await fetch(`${url}/api/events`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ events: [tally({ id: 1, at: dayBegins })] }),
    });
    expect(await sent.json()).toMatchObject({ results: [{ status: "accepted" }] });

    child.send(word);
    const [code] = await closed;
    expect(code).toBe(70);
    const lines = said.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.find(({ level }) => level === 60)).toMatchObject({
      err: {
        message: "試験のための不具合",
        token: "[秘匿]",
        note: "[秘匿]",
        stack: expect.stringContaining("at "),
      },
    });
    expect(lines.at(-1)).toMatchObject({ msg: "the agent has stopped" });
    expect(said.err).toContain("もう一度起動してください");
    expect(said.out + said.err).not.toMatch(/himitsu|備考の文/);

    const raw = new Database(join(folder.path, "desk.sqlite"));
    expect(raw.prepare("SELECT count(*) FROM event").pluck().get()).toBe(1);
    raw.close();
    using again = await start(folder.path);
    again.child.send("stop");
    expect((await again.closed)[0]).toBe(0);
  },
);
