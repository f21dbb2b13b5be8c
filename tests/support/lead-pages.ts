import { createAgentClient } from "@desk/extension/agent-client/client";
import { createLeadClient, type LeadClient } from "@desk/extension/agent-client/lead-client";
import { words as edit } from "@desk/extension/features/console-content/edit-words";
import { words as list } from "@desk/extension/features/console-content/words";
import type { Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { type ConsolePage, consoleOf } from "./console-page.ts";
import { granted } from "./granted.ts";
import type { Site } from "./site.ts";

export type LeadPc = AsyncDisposable & {
  readonly browser: Awaited<ReturnType<typeof openBrowser>>;
  readonly lead: ConsolePage;
};

/** The lead's PC: a browser of its own, paired and signed in on the screen. @param who of several leads, this one */
export async function openLeadPc(site: Site, who?: { name: string; pin: string }): Promise<LeadPc> {
  const [browser, code] = await Promise.all([openBrowser(), site.pairingCode("console")]);
  const lead = consoleOf(browser.firstPage());
  await lead.page.setViewportSize({ width: 1280, height: 800 });
  await lead.open();
  await lead.pair(site.agent.url, code);
  if (who !== undefined) await lead.button(who.name).click();
  await lead.signIn(who?.name ?? site.leadName, who?.pin ?? site.leadPin);
  return { browser, lead, [Symbol.asyncDispose]: () => browser[Symbol.asyncDispose]() };
}

type Person = { readonly id: string; readonly pin: string };

/** The lead's calls beside any browser; of another lead when one is named. */
export async function leadClient(
  site: Site,
  { id, pin }: Person = { id: "lead-1", pin: site.leadPin },
): Promise<LeadClient> {
  const code = await site.pairingCode("console");
  const endpoint = { fetch, baseUrl: site.agent.url };
  const { token } = granted(await createAgentClient(endpoint).pair(code));
  const { session } = granted(await createAgentClient({ ...endpoint, token }).signIn(id, pin));
  return createLeadClient({ ...endpoint, token, session });
}

/** 手順書 as the lead sees it, found by roles and Japanese names. */
export function procedurePagesOf(page: Page) {
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const steps = page.getByRole("navigation", { name: edit.stepList });
  return {
    button,
    steps,
    check: page.getByRole("region", { name: edit.check }),
    preview: page.getByRole("region", { name: edit.preview }),
    dialog: page.getByRole("dialog"),
    title: page.getByLabel(edit.stepTitle, { exact: true }),
    changeNote: page.getByLabel(edit.changeNote),
    read: (title: string) => button(list.readLabel(title)).click(),
    /** Begins a draft on the version shown, and waits for the editor. */
    async draft() {
      await page.getByRole("button", { name: /もとに下書きを作る$/ }).click();
      await steps.waitFor();
    },
    chooseStep: (title: string) => steps.getByRole("button", { name: title }).click(),
    async save() {
      await button(edit.save).click();
      await page.getByRole("status").filter({ hasText: "に保存済み" }).waitFor();
    },
  };
}
