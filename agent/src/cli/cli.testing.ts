import type { DeskEvent } from "@desk/shared/contract";
import { realClock } from "../clock.ts";
import { openDatabase } from "../db/open.ts";
import { granted, temporaryFolder } from "../deps.testing.ts";
import { createTopics } from "../deps.ts";
import { createIngest } from "../events/ingest.ts";
import { createLogger } from "../log.ts";
import { secureRandom } from "../random.ts";
import { main } from "./main.ts";

/** A data folder and `desk …` in it. */
export function terminal() {
  const folder = temporaryFolder();
  const env = { DESK_DATA_DIR: folder.path, DESK_PORT: "0" };
  const desk = async (...argv: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
    const code = await main(argv, env, io);
    return { code, out: out.join("\n"), err: err.join("\n") };
  };
  return { dataDir: folder.path, desk, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

/** The database as the agent holds it. */
export function openAgent(dataDir: string, clock = realClock) {
  const db = granted(openDatabase({ dataDir, mode: "real", clock: realClock, random: secureRandom }));
  const log = createLogger("silent");
  const ingest = createIngest({
    db,
    clock,
    wallClock: realClock,
    random: secureRandom,
    log,
    version: "0.0.0-test",
    dataDir,
    hosts: new Set(),
    ...createTopics(log),
  });
  const record = (...events: DeskEvent[]) =>
    ingest.record(
      events.map((event) => ({ ok: true as const, event })),
      "window-1",
    );
  return { db, record, close: () => db.close() };
}
