import type { Page } from "playwright-core";
import type { Panel } from "../../tests/support/panel.ts";
import { usualWay } from "../../tests/support/usual-way.ts";
import { atMost, type Figure, quantile } from "./figures.ts";

/** Scripts of the three kinds of work at a window; their usual ways are walked to the end. */
const walked = ["certificate-renewal", "application-new", "insurance-registration"];
const rounds = 3;

type StepProbe = { keyAt: number; painted: number[] };
const probeOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { stepProbe: StepProbe }).stepProbe.painted.length);

/** Runs in the page: from the key to the moment after the paint that shows another step. */
function watchSteps(): void {
  const probe: StepProbe = { keyAt: 0, painted: [] };
  Object.assign(window, { stepProbe: probe });
  addEventListener(
    "keydown",
    // Since the key, not since the page had time for it.
    ({ timeStamp }) => {
      probe.keyAt = timeStamp;
    },
    { capture: true },
  );
  let shown = "";
  const look = () => {
    const title = document.querySelector("h2")?.textContent ?? "";
    if (title === shown) return;
    shown = title;
    const { keyAt } = probe;
    requestAnimationFrame(() => {
      const afterPaint = new MessageChannel();
      afterPaint.port1.onmessage = () => probe.painted.push(performance.now() - keyAt);
      afterPaint.port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

/** 次の手順の表示: key to paint, over whole cases of the real panel. */
export async function stepFigures(panel: Panel): Promise<Figure[]> {
  const { page } = panel;
  await page.evaluate(watchSteps);
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const procedureId of walked) {
      await panel.start(procedureId);
      for (let left = usualWay(procedureId).length - 1; left > 0; left -= 1) {
        const before = await probeOf(page);
        await page.keyboard.press("Enter");
        await page.waitForFunction(
          (count) => (window as unknown as { stepProbe: StepProbe }).stepProbe.painted.length > count,
          before,
        );
        const painted = await page.evaluate(() =>
          (window as unknown as { stepProbe: StepProbe }).stepProbe.painted.at(-1),
        );
        if (painted === undefined) throw new Error("a step was not painted");
        all.push(painted);
      }
      await panel.endNow("cancelled");
      await panel.starter(procedureId).waitFor();
    }
  }
  return [atMost("パネル：キー → 次の手順の表示 p95", quantile(all, 0.95), 50, "ミリ秒")];
}
