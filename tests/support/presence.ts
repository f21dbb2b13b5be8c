import { setTimeout as sleep } from "node:timers/promises";
import type { DeskEvent } from "@desk/shared/contract";
import type { Page } from "playwright-core";
import { isPresence } from "./events.ts";
import { readStore } from "./outbox.ts";

const limitMs = 15_000;

/**
 * Waits until the agent has confirmed that somebody works at this panel: from then on nothing of it is on the way. Also
 * for scripts, where no test runner is.
 */
export async function arrived(page: Page): Promise<void> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const rows = (await readStore(page, "events")) as { event: DeskEvent; delivery: { state: string } }[];
    const last = rows.findLast(({ event }) => isPresence(event));
    if (last?.event.type === "StaffSignedIn" && last.delivery.state === "acknowledged") return;
    if (performance.now() > deadline)
      throw new Error(`who works at this panel was not confirmed, but is ${JSON.stringify(last)}`);
    await sleep(20);
  }
}
