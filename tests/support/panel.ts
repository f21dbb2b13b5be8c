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
  return { ...frameOf(page), ...wayInOf(page), ...caseOf(page), ...lineOf(page) };
}

const buttonOf = (page: Page) => (name: string | RegExp) => page.getByRole("button", { name, exact: true });

/** What stands on more than one screen. */
function frameOf(page: Page) {
  return {
    page,
    button: buttonOf(page),
    title: page.getByRole("heading", { level: 1 }),
    parked: page.getByRole("navigation", { name: "対応中・保留中の案件" }).getByRole("button"),
    /** 案内 ＋1, whose name goes on with today's count. */
    tally: page.getByRole("button", { name: home.tally }),
    open: () => page.goto(panelUrl),
  };
}

/** 窓口の登録 and 担当者の選択. */
function wayInOf(page: Page) {
  const button = buttonOf(page);
  const choose = (name: string) =>
    page.getByRole("list", { name: signIn.chooseLabel }).getByRole("button", { name }).click();
  const enterPin = async (name: string, pin: string) => {
    await page.getByLabel(signIn.pin(name)).fill(pin);
    await button(signIn.submit).click();
  };
  return {
    choose,
    enterPin,
    /** At an agent that is not where the panel expects one. */
    async pair(agentUrl: string, code: string) {
      await page.getByText(pairing.change, { exact: true }).click();
      await page.getByLabel(pairing.address).fill(agentUrl);
      await page.getByLabel(pairing.code).fill(code);
    },
    async signIn(name: string, pin: string) {
      await choose(name);
      await enterPin(name, pin);
      await button(`${home.staff(name)}。${home.settings}`).waitFor();
    },
  };
}

/** A case from its start to its finish. */
function caseOf(page: Page) {
  const button = buttonOf(page);
  const answers = page.getByRole("group", { name: "答え" });
  const step = page.getByRole("region", { name: "手順" }).getByRole("heading", { level: 2 });
  const atStep = (scriptId: string, stepId: string) =>
    step.filter({ hasText: stepTitle(scriptId, stepId) }).waitFor();
  // The input itself is hidden under its label, which is what a finger meets.
  const tapIn = (group: string, label: string, exact = false) =>
    page.getByRole("group", { name: group }).getByText(label, { exact }).click();
  return {
    answers,
    step,
    atStep,
    /** The button that starts a procedure. */
    starter: (procedureId: string) => button(starterName(procedureId)),
    async start(procedureId: string) {
      await button(starterName(procedureId)).click();
      const title = catalogueEntry(procedureId)?.title ?? procedureId;
      await page.getByRole("heading", { level: 1 }).filter({ hasText: title }).waitFor();
    },
    /** Waits for the step, and gives its answer by a tap. */
    async answer(scriptId: string, stepId: string, answer: string) {
      await atStep(scriptId, stepId);
      const name = scripts[scriptId]?.[stepId]?.options[answer] ?? answer;
      await answers.getByRole("button", { name, exact: true }).click();
    },
    /** 使う端末, at a step that asks for it. */
    chooseDevice: (label: string) => tapIn("使う端末", label),
    async finish(outcome?: Outcome) {
      if (outcome) await tapIn("結果", outcomeLabels[outcome], true);
      await button(/^完了/).click();
    },
    /** Ends a case before its script does, with this result. */
    async endNow(outcome: Outcome) {
      await page.getByRole("group", { name: "案件の操作" }).getByRole("button", { name: "中止" }).click();
      await this.finish(outcome);
    },
    /** The running time of a phase as the case's clock tells it, in seconds. */
    async clock(phase: Phase): Promise<number> {
      const timer = page.getByRole("timer", { name: new RegExp(`^${phaseLabels[phase]} `) });
      return secondsOf((await timer.getAttribute("aria-label")) ?? "");
    },
  };
}

/** The line at the foot: how it stands with the agent. */
function lineOf(page: Page) {
  const foot = page.getByRole("contentinfo");
  const status = foot.getByRole("status");
  const unsent = (count: number) => foot.getByText(connection.unsent(count)).waitFor();
  return {
    status,
    unsent,
    /** Nothing waits any more. */
    sent: () => unsent(0),
    /** Does not wait for the next try, unless the line is there by itself meanwhile. */
    async reconnect() {
      const connected = status.filter({ hasText: connection.connected });
      const retry = foot.getByRole("button", { name: connection.retry });
      await connected.or(retry).first().waitFor();
      if (await connected.isHidden()) await retry.click({ timeout: 1_000 }).catch(() => undefined);
      await connected.waitFor();
    },
  };
}

export function stepTitle(scriptId: string, stepId: string): string {
  const words = scripts[scriptId]?.[stepId];
  if (words === undefined) throw new Error(`the script ${scriptId} has no words for ${stepId}`);
  return words.title;
}
