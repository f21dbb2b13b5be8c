import type { DeskEvent } from "@desk/shared/contract";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { isPresence } from "./events.ts";
import { readStore } from "./outbox.ts";

/** Waits until the agent has confirmed that somebody works at this panel: from then on nothing of it is on the way. */
export async function arrived(page: Page): Promise<void> {
  const last = async () => {
    const rows = (await readStore(page, "events")) as { event: DeskEvent; delivery: { state: string } }[];
    return rows.findLast(({ event }) => isPresence(event));
  };
  await expect
    .poll(last, { message: "who works at this panel, confirmed by the agent", interval: 20 })
    .toMatchObject({ event: { type: "StaffSignedIn" }, delivery: { state: "acknowledged" } });
}
