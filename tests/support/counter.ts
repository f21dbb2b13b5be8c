import { openBrowser } from "./browser.ts";
import { type Panel, panelOf } from "./panel.ts";
import { arrived } from "./presence.ts";
import type { Site } from "./site.ts";

export type CounterId = `window-${1 | 2 | 3 | 4}` | `call-${1 | 2}`;

/** A counter PC: a browser whose panel is paired, with the lead signed in at it. */
export type CounterPc = AsyncDisposable & {
  readonly browser: Awaited<ReturnType<typeof openBrowser>>;
  readonly panel: Panel;
  /** The same panel once more, as a tab of its own. */
  another(): Promise<Panel>;
};

/** Opens a browser, pairs its panel for the counter and signs the lead in, all on the screen. */
export async function openCounter(site: Site, counterId: CounterId, profile?: string): Promise<CounterPc> {
  const [browser, code] = await Promise.all([openBrowser(profile), site.pairingCode(counterId)]);
  try {
    const panel = panelOf(browser.firstPage());
    await panel.open();
    await panel.pair(site.agent.url, code);
    await panel.signIn(site.leadName, site.leadPin);
    await arrived(panel.page);
    return {
      browser,
      panel,
      another: async () => {
        const next = panelOf(await browser.context.newPage());
        await next.open();
        return next;
      },
      [Symbol.asyncDispose]: () => browser[Symbol.asyncDispose](),
    };
  } catch (error) {
    // What the browser reported belongs to the error at hand.
    await Promise.resolve(browser[Symbol.asyncDispose]()).catch(() => undefined);
    throw error;
  }
}
