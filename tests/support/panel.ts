import { words as connection } from "@desk/extension/features/connection/words";
import { words as home, startLabel } from "@desk/extension/features/home/words";
import { words as pairing } from "@desk/extension/features/pairing/words";
import { words as signIn } from "@desk/extension/features/sign-in/words";
import { type Outcome, outcomeLabels, type Phase, phaseLabels } from "@desk/shared/contract";
import { extensionId } from "@desk/shared/contract/extension-id";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { words as scripts } from "@desk/shared/procedures/scripts";
import type { Page } from "playwright-core";

export const panelUrl = `chrome-extension://${extensionId}/sidepanel.html`;

/** `4分5秒` or `12秒` as seconds. */
function secondsOf(text: string): number {
  const [, minutes = "0", seconds = "0"] = /(?:(\d+)分)?(\d+)秒$/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

function starterName(procedureId: string): string {
  const entry = catalogueEntry(procedureId);
  if (entry === undefined) throw new Error(`the catalogue has no ${procedureId}`);
  return startLabel(entry);
}

export type Panel = ReturnType<typeof panelOf>;

/** The panel as staff see it: everything is found by its role and its Japanese name. */
export function panelOf(page: Page) {
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const answers = page.getByRole("group", { name: "答え" });
  const title = page.getByRole("heading", { level: 1 });
  const step = page.getByRole("region", { name: "手順" }).getByRole("heading", { level: 2 });
  const status = page.getByRole("contentinfo").getByRole("status");
  const choose = (name: string) =>
    page.getByRole("list", { name: signIn.chooseLabel }).getByRole("button", { name }).click();
  const enterPin = async (name: string, pin: string) => {
    await page.getByLabel(signIn.pin(name)).fill(pin);
    await button(signIn.submit).click();
  };
  return {
    page,
    button,
    answers,
    title,
    step,
    status,
    parked: page.getByRole("navigation", { name: "対応中・保留中の案件" }).getByRole("button"),
    open: () => page.goto(panelUrl),
    /** 窓口の登録, at an agent that is not where the panel expects one. */
    async pair(agentUrl: string, code: string) {
      await page.getByText(pairing.change, { exact: true }).click();
      await page.getByLabel(pairing.address).fill(agentUrl);
      await page.getByLabel(pairing.code).fill(code);
    },
    choose,
    enterPin,
    async signIn(name: string, pin: string) {
      await choose(name);
      await enterPin(name, pin);
      await button(`${home.staff(name)}。${home.settings}`).waitFor();
    },
    /** 案内 ＋1, whose name goes on with today's count. */
    tally: page.getByRole("button", { name: home.tally }),
    /** The button that starts a procedure. */
    starter: (procedureId: string) => button(starterName(procedureId)),
    async start(procedureId: string) {
      await button(starterName(procedureId)).click();
      await title.filter({ hasText: catalogueEntry(procedureId)?.title ?? procedureId }).waitFor();
    },
    /** Stands at this step of a script. */
    async atStep(scriptId: string, stepId: string) {
      await step.filter({ hasText: stepTitle(scriptId, stepId) }).waitFor();
    },
    /** Waits for the step, and gives its answer by a tap. */
    async answer(scriptId: string, stepId: string, answer: string) {
      await step.filter({ hasText: stepTitle(scriptId, stepId) }).waitFor();
      await answers
        .getByRole("button", { name: scripts[scriptId]?.[stepId]?.options[answer] ?? answer, exact: true })
        .click();
    },
    /** Sets the phase of a case without a script. */
    setPhase: (phase: Phase) =>
      page.getByRole("group", { name: "いまの状態" }).getByText(phaseLabels[phase]).click(),
    /** 使う端末, at a step that asks for it. */
    chooseDevice: (label: string) => page.getByRole("group", { name: "使う端末" }).getByText(label).click(),
    async finish(outcome?: Outcome) {
      // The radio itself is hidden under its label, which is what a finger meets.
      const outcomes = page.getByRole("group", { name: "結果" });
      if (outcome) await outcomes.getByText(outcomeLabels[outcome], { exact: true }).click();
      await button(/^完了/).click();
    },
    /** The running time of a phase as the case's clock tells it, in seconds. */
    async clock(phase: Phase): Promise<number> {
      const timer = page.getByRole("timer", { name: new RegExp(`^${phaseLabels[phase]} `) });
      return secondsOf((await timer.getAttribute("aria-label")) ?? "");
    },
    /** Does not wait for the next try, unless the line is there by itself meanwhile. */
    async reconnect() {
      const connected = status.filter({ hasText: connection.connected });
      await connected.or(button(connection.retry)).first().waitFor();
      if (await connected.isHidden())
        await button(connection.retry)
          .click({ timeout: 1_000 })
          .catch(() => undefined);
      await connected.waitFor();
    },
    /** Nothing waits any more. */
    sent: () => page.getByRole("contentinfo").getByText(connection.unsent(0)).waitFor(),
    unsent: (count: number) => page.getByRole("contentinfo").getByText(connection.unsent(count)).waitFor(),
  };
}

export function stepTitle(scriptId: string, stepId: string): string {
  const words = scripts[scriptId]?.[stepId];
  if (words === undefined) throw new Error(`the script ${scriptId} has no words for ${stepId}`);
  return words.title;
}
