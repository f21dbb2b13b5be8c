import { useEffect } from "react";
import { openDatabase, useDeskState } from "../../outbox/index.ts";
import { tellNotices } from "../tell-notices.ts";

/** While the console is open, a change is told at once; else it waits for the worker's next minute. */
export function useTellNotices(): void {
  const keys = useDeskState(({ live, settings }) =>
    settings.site === null ? null : (live?.notices?.map(({ key }) => key).join("\n") ?? null),
  );
  useEffect(() => {
    // What fails here is done by the worker.
    if (keys !== null) void tellNow().catch(() => undefined);
  }, [keys]);
}

async function tellNow(): Promise<void> {
  const db = await openDatabase();
  try {
    await tellNotices(db);
  } finally {
    db.close();
  }
}
