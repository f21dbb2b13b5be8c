// npm run pictures: takes the README's pictures of the panel from a real agent and the built extension.
import { mkdir } from "node:fs/promises";
import { openBrowser } from "../tests/support/browser.ts";
import { panelOf } from "../tests/support/panel.ts";
import { renewalAnswers } from "../tests/support/renewal.ts";
import { openSite } from "../tests/support/site.ts";
import { ensureBuilt } from "./lib/builds.mjs";
import { fromRoot } from "./lib/paths.mjs";

const script = "certificate-renewal";

await ensureBuilt();
const folder = fromRoot("scripts", "pictures");
await mkdir(folder, { recursive: true });
await using site = await openSite();
await using browser = await openBrowser();
const panel = panelOf(await browser.context.newPage());
const picture = (name: string) =>
  panel.page.screenshot({ path: fromRoot("scripts", "pictures", `${name}.png`) });

await panel.open();
await panel.pair(site.agent.url, await site.pairingCode("window-1"));
await panel.signIn(site.leadName, site.leadPin);
await picture("home");
await panel.start(script);
for (const [stepId, answer] of renewalAnswers.beforeReview) {
  await panel.atStep(script, stepId);
  if (stepId === "check-card") await picture("step");
  if (stepId === "terminal") await panel.chooseDevice("統合端末2");
  await panel.answer(script, stepId, answer);
}
await panel.atStep(script, "review");
await picture("review");
