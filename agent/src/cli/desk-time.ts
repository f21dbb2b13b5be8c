import { healthAnswerSchema } from "@desk/shared/contract";
import { realClock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { DeskDatabase } from "../db/open.ts";

/** A rehearsal's time is known to its agent; when that is off, it stands at the last record. */
export async function deskTime(db: DeskDatabase, { host, port }: Config): Promise<number> {
  if (db.identity.mode === "real") return realClock.now();
  try {
    const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
    const answer = await fetch(`http://${name}:${port}/api/health`, { signal: AbortSignal.timeout(2000) });
    return Date.parse(healthAnswerSchema.parse(await answer.json()).now);
  } catch {
    const last = db.raw.prepare<[], string | null>("SELECT max(recorded_at) FROM event").pluck().get();
    return Date.parse(last ?? db.identity.createdAt);
  }
}
