import { words as cases } from "@desk/extension/features/console-cases/words";
import {
  billingWords,
  textWords as monthTexts,
  words as monthWords,
} from "@desk/extension/features/console-month/words";
import {
  confirmWords,
  textWords as dayTexts,
  words as dayWords,
  reviseWords,
} from "@desk/extension/features/console-report/words";
import { words as signIn } from "@desk/extension/features/console-sign-in/words";
import { submitWords, textSaveWords } from "@desk/extension/ui/editing/report-words";
import { correctReasons, words as form } from "@desk/extension/ui/record/words";
import { outcomeLabels } from "@desk/shared/contract";
import { submissionWayLabels } from "@desk/shared/contract/report-life";
import type { Locator } from "playwright-core";
import { type ConsolePage, consoleUrl } from "../../tests/support/console-page.ts";
import type { PairedSite } from "../demo/site.ts";

export type LeadScreen = ReturnType<typeof leadScreenOf>;

type See = (moment: string) => Promise<void>;

/** @param there what stands there once the agent has answered */
type Open = (place: string, there: Locator) => Promise<void>;

/**
 * What the lead does on the screen at the end of a day and of a month, found by roles and Japanese names.
 * @param see called where there is something to look at
 */
export function leadScreenOf(
  lead: ConsolePage,
  site: Pick<PairedSite, "leadName" | "leadPin">,
  see: See = async () => undefined,
) {
  const { page, button } = lead;
  const dialog = page.getByRole("dialog");
  const open: Open = async (place, there) => {
    await page.goto(`${consoleUrl}#${place}`);
    await page.reload();
    // The session of the day before is over as soon as the agent has refused it: only its answer tells.
    const pin = page.getByLabel(signIn.pin(site.leadName));
    await there.or(pin).first().waitFor();
    if (await pin.isVisible()) await lead.signIn(site.leadName, site.leadPin);
  };
  const { confirm, submit } = handingIn(lead, see);
  return {
    async closeDay(date: string) {
      await open(`report/${date}`, button(dayWords.confirm));
      await see("確認前");
      await confirm();
      await see("確認済み");
      await submit();
    },
    ...replacing(lead, open, see),
    async closeMonth(month: string) {
      await open(`month/${month}`, button(billingWords.set));
      await button(billingWords.set).click();
      await dialog.getByLabel(billingWords.yearNet("2026")).fill("36000001");
      await dialog.getByRole("button", { name: billingWords.save }).click();
      await dialog.waitFor({ state: "hidden" });
      await button(monthTexts.proposeLabel(monthTexts.summary)).click();
      await button(textSaveWords.save).click();
      await button(monthWords.submit).click();
      await dialog.getByText(submissionWayLabels.hand).click();
      await dialog.getByRole("button", { name: submitWords.run }).click();
      await page.getByText(dayWords.submitted(submissionWayLabels.hand)).waitFor();
    },
  };
}

/** 差替え of a day that was handed in. */
function replacing(lead: ConsolePage, open: Open, see: See) {
  const { page, button } = lead;
  const dialog = page.getByRole("dialog");
  const { confirm, submit } = handingIn(lead, see);
  const beginReplacement = async (date: string, reason: string) => {
    await open(`report/${date}`, button(dayWords.replace));
    await button(dayWords.replace).click();
    await dialog.getByLabel(reviseWords.reason).fill(reason);
    await dialog.getByRole("button", { name: reviseWords.run }).click();
    await button(dayWords.confirm).waitFor();
  };
  return {
    async replaceDay(date: string, reason: string) {
      await beginReplacement(date, reason);
      await confirm();
      await submit();
    },
    /** 訂正 of the day's first completed case, whose end turns out to have been 中止, within a 差替え. */
    async correctDay(date: string, reason: string) {
      await beginReplacement(date, reason);
      const table = page.getByRole("table", { name: cases.title });
      await open(`cases/${date}`, table);
      const rows = table.getByRole("row");
      const completed = rows.filter({ hasText: outcomeLabels.completed }).first();
      await completed.getByRole("button", { name: new RegExp(`^${cases.detail}`) }).click();
      await dialog.getByRole("button", { name: cases.correct }).click();
      await dialog.getByLabel(form.outcome).selectOption({ label: outcomeLabels.cancelled });
      await dialog.getByRole("button", { name: correctReasons[0] }).click();
      await dialog.getByRole("button", { name: cases.submit.correct }).click();
      await page.getByText(cases.recorded, { exact: true }).waitFor();
      await open(`report/${date}`, button(dayWords.confirm));
      await confirm();
      await submit();
    },
  };
}

/** 確認 with whatever it asks, and 提出 by hand. */
function handingIn({ page, button }: ConsolePage, see: See) {
  const dialog = page.getByRole("dialog");
  const confirm = async () => {
    await button(dayWords.confirm).click();
    await dialog.or(button(dayWords.submit)).first().waitFor();
    if (await dialog.isVisible()) {
      await see("確認");
      for (const box of await dialog.getByRole("checkbox").all()) await box.check();
      const reason = dialog.getByLabel(dayTexts.extensionReason);
      if (await reason.isVisible()) await reason.fill("受付済の方の処理が終わるまで延長した。");
      await dialog.getByRole("button", { name: confirmWords.run }).click();
    }
    await button(dayWords.submit).waitFor();
  };
  const submit = async () => {
    await button(dayWords.submit).click();
    await dialog.getByText(submissionWayLabels.hand).click();
    await see("提出");
    await dialog.getByRole("button", { name: submitWords.run }).click();
    await page.getByText(dayWords.submitted(submissionWayLabels.hand)).waitFor();
  };
  return { confirm, submit };
}
