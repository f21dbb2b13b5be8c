import path from "node:path";
import { type DeskEvent, eventSchema } from "@desk/shared/contract";
import Database from "better-sqlite3";

/** Every event that the agent has on its disk, in the order of arrival; also while the agent runs or lies dead. */
export function readEventLog(dataDir: string): DeskEvent[] {
  const db = new Database(path.join(dataDir, "desk.sqlite"), { readonly: true });
  try {
    const bodies = db.prepare("SELECT body FROM event ORDER BY seq").pluck().all();
    return bodies.map((body) => eventSchema.parse(JSON.parse(String(body))));
  } finally {
    db.close();
  }
}
