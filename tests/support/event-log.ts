import path from "node:path";
import { type DeskEvent, eventSchema } from "@desk/shared/contract";
import Database from "better-sqlite3";
import { isPresence } from "./events.ts";

/** Every event that the agent has on its disk, in the order of arrival, but for who came and went. */
export function readEventLog(dataDir: string): DeskEvent[] {
  return readWholeLog(dataDir).filter((event) => !isPresence(event));
}

/** Also while the agent runs or lies dead. */
export function readWholeLog(dataDir: string): DeskEvent[] {
  const db = new Database(path.join(dataDir, "desk.sqlite"), { readonly: true });
  try {
    const bodies = db.prepare("SELECT body FROM event ORDER BY seq").pluck().all();
    return bodies.map((body) => eventSchema.parse(JSON.parse(String(body))));
  } finally {
    db.close();
  }
}
