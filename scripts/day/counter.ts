import { setTimeout as sleep } from "node:timers/promises";
import { words as caseWords } from "@desk/extension/features/case/words";
import { words as strip } from "@desk/extension/features/devices/words";
import { words as home } from "@desk/extension/features/home/words";
import { words as incidents } from "@desk/extension/features/incidents/words";
import { words as phones } from "@desk/extension/features/phones/words";
import { doubleTapMs } from "@desk/extension/outbox/guard";
import { words as fields } from "@desk/extension/ui/incident/words";
import { type DeviceCause, deviceCauseLabels, deviceStatusLabels, type Outcome } from "@desk/shared/contract";
import {
  type IncidentCategory,
  type IncidentKind,
  incidentCategoryLabels,
  incidentKindLabels,
} from "@desk/shared/contract/incident-terms";
import { type MissedCallKind, missedCallKindLabels } from "@desk/shared/contract/phone-terms";
import { supportTitles } from "@desk/shared/procedures/catalogue";
import { type Answer, position } from "@desk/shared/procedures/engine";
import { procedures } from "@desk/shared/procedures/scripts";
import { supportWords } from "@desk/shared/procedures/support-scripts";
import type { Panel } from "../../tests/support/panel.ts";
import type { Told } from "./told.ts";

type Given = { readonly scriptId: string; readonly stepId: string; readonly answer: string };
export type Entry = {
  readonly category: IncidentCategory;
  readonly kind?: IncidentKind;
  readonly summary: string;
  readonly firstAid: string;
};
export type StoryPanel = ReturnType<typeof storyPanelOf>;

/** What staff of the story do at a panel; a finished case is written down as it was tapped. */
export function storyPanelOf(panel: Panel, counterId: string, told: Told) {
  const { page, button } = panel;
  const ended = async (procedureId: string, outcome: Outcome) => {
    await panel.finish();
    told.cases.push({ counterId, procedureId, outcome });
    await panel.sent();
  };
  let startedMs = Number.NEGATIVE_INFINITY;
  // At a person's pace: sooner, the same procedure begun again is taken for a second tap.
  const start = async (procedureId: string) => {
    await sleep(Math.max(0, startedMs + doubleTapMs - performance.now()));
    await panel.start(procedureId);
    startedMs = performance.now();
  };
  const answer = async ({ scriptId, stepId, answer: given }: Given) => panel.answer(scriptId, stepId, given);
  return {
    ...panel,
    ...devicesOf(panel),
    ...incidentsOf(panel),
    counterId,
    start,
    ended,
    /** The usual answers from the step at which the case stands, up to the named step or to the script's end. */
    async follow(procedureId: string, from: string, until?: string) {
      const steps = usualSteps(procedureId);
      const first = steps.findIndex(({ stepId }) => stepId === from);
      const last = until === undefined ? steps.length : steps.findIndex(({ stepId }) => stepId === until);
      for (const step of steps.slice(first, last)) await answer(step);
    },
    /** A case from its start to its finish without anything special. */
    async wholeCase(procedureId: string, outcome: Outcome) {
      await start(procedureId);
      for (const step of usualSteps(procedureId)) await answer(step);
      await ended(procedureId, outcome);
    },
    async missCall(kind: MissedCallKind) {
      await button(new RegExp(`^${escaped(phones.add(missedCallKindLabels[kind]))}`)).click();
      told.missed[kind] += 1;
    },
    /** A tap too many is taken back at once. */
    async missCallByMistake(kind: MissedCallKind) {
      await button(new RegExp(`^${escaped(phones.add(missedCallKindLabels[kind]))}`)).click();
      await button(/^取り消す/).click();
    },
    startGuidance: () => button(home.guidance).click(),
    more: () =>
      page.getByRole("group", { name: "案件の操作" }).getByRole("button", { name: caseWords.more }).click(),
  };
}

const escaped = (text: string) => text.replace(/[＋+()[\]]/g, "\\$&");

function devicesOf({ page, button, sent }: Panel) {
  return {
    /** The two taps from inside a case. */
    openFault: () => button(caseWords.fault).click(),
    async chooseFault(cause: DeviceCause) {
      const name = caseWords.faultOf(deviceStatusLabels.down, deviceCauseLabels[cause]);
      await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
    },
    openDevices: () =>
      page
        .getByRole("button", { name: new RegExp(`^${strip.strip}`) })
        .first()
        .click(),
    async openDevice(label: string) {
      await page.getByRole("button", { name: new RegExp(`^${label}`) }).click();
      return page.getByRole("dialog", { name: strip.choose(label) });
    },
    async setDevice(label: string, choice: string) {
      const dialog = page.getByRole("dialog", { name: strip.choose(label) });
      await dialog.getByRole("button", { name: choice, exact: true }).click();
      await sent();
    },
    back: () => page.keyboard.press("Escape"),
  };
}

function incidentsOf({ page, button, answers }: Panel) {
  return {
    /** 苦情 from inside the case, up to the offer to record it. */
    async hearComplaint() {
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: supportTitles.complaint ?? "", exact: true }).click();
      for (const [stepId, given] of [
        ["listen", "settled"],
        ["report", "reported"],
      ] as const) {
        const name = supportWords.complaint?.[stepId]?.options[given] ?? given;
        await answers.getByRole("button", { name, exact: true }).click();
      }
      await page.getByText(incidents.offer(supportTitles.complaint ?? "")).waitFor();
    },
    takeOffer: () => button(incidents.offerButton).click(),
    /** Of the case at hand, by ほか. */
    newIncident: () => page.getByRole("dialog").getByRole("button", { name: caseWords.incident }).click(),
    async fillIncident({ kind, category, summary, firstAid }: Entry) {
      const choose = (group: string, label: string) =>
        page.getByRole("group", { name: group }).getByText(label, { exact: true }).click();
      if (kind !== undefined) await choose(fields.kind, incidentKindLabels[kind]);
      await choose(fields.category, incidentCategoryLabels[category]);
      await page.getByRole("textbox", { name: fields.summary }).fill(summary);
      await page.getByRole("textbox", { name: fields.firstAid }).fill(firstAid);
    },
    async recordIncident(kind: IncidentKind) {
      await button(incidents.submit).click();
      await page.getByText(incidents.recorded[kind]).waitFor();
    },
    backToCase: () => button(incidents.backToCase).last().click(),
  };
}

/** The first answer of every step, each with the script that it belongs to. */
function usualSteps(procedureId: string): Given[] {
  const given: Given[] = [];
  const answers: Answer[] = [];
  for (;;) {
    const at = position(procedures, procedureId, answers);
    if (at.kind !== "step") return given;
    const [first] = at.step.options;
    if (first === undefined || answers.length > 60)
      throw new Error(`${procedureId} has no usual way to its end`);
    answers.push({ stepId: at.stepId, answer: first.answer });
    given.push({ scriptId: at.scriptId, stepId: at.step.id, answer: first.answer });
  }
}
