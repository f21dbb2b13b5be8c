import { setTimeout as sleep } from "node:timers/promises";
import { words as consoleFrame } from "@desk/extension/app/console/words";
import { words as panelLine } from "@desk/extension/features/connection/words";
import type { Page } from "playwright-core";
import { Advice } from "../lib/report.mjs";

const patienceMs = 60_000;
/** A page that heard the agent's clock this long ago is still with it. */
const toleranceMs = 5_000;

/** Waits until a page of the extension stands with the agent again and goes by its clock. */
export async function caughtUp(page: Page, deskNow: () => number): Promise<void> {
  const retry = page.getByRole("button", {
    name: new RegExp(`^(${panelLine.retry}|${consoleFrame.retry})$`),
  });
  let behindMs = 0;
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    // The next try by itself may be some seconds away.
    if (await retry.isVisible()) await retry.click({ timeout: 1_000 }).catch(() => undefined);
    // The clock jumps at every station, so an offset that fits was heard from this agent.
    behindMs = deskNow() - (Date.now() + (await clockOffset(page)));
    if (Math.abs(behindMs) < toleranceMs) return;
    await sleep(100);
  }
  throw new Advice(
    `画面（${page.url()}）の時計が、${patienceMs / 1000} 秒待っても集計用パソコンと ${Math.round(behindMs / 1000)} 秒違います。`,
  );
}

/** How far the desk's clock is from the PC's, as this browser last measured it. */
function clockOffset(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("desk");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const asked = db.transaction("settings").objectStore("settings").get("clockOffsetMs");
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            db.close();
            resolve(Number(asked.result ?? 0));
          };
        };
      }),
  );
}
