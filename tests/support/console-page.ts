import { words as devices } from "@desk/extension/features/console-devices/words";
import { words as report } from "@desk/extension/features/console-report/words";
import { words as signIn } from "@desk/extension/features/console-sign-in/words";
import { roleLabels, words as staff } from "@desk/extension/features/console-staff/words";
import { formatMonthDay, formatWareki } from "@desk/shared/calendar/era";
import { extensionId } from "@desk/shared/contract/extension-id";
import type { Page } from "playwright-core";

export const consoleUrl = `chrome-extension://${extensionId}/tabs/console.html`;

export type ConsolePage = ReturnType<typeof consoleOf>;

/** The site lead's page, found by roles and Japanese names. */
export function consoleOf(page: Page) {
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const counters = page.getByRole("region", { name: /^窓口・電話/ });
  return {
    page,
    button,
    open: () => page.goto(consoleUrl),
    async pair(agentUrl: string, code: string) {
      await page.getByText(signIn.changeAddress, { exact: true }).click();
      await page.getByLabel(signIn.address).fill(agentUrl);
      await page.getByLabel(signIn.code).fill(code);
    },
    async signIn(name: string, pin: string) {
      await page.getByLabel(signIn.pin(name)).fill(pin);
      await button(signIn.signIn).click();
      await page.getByRole("heading", { level: 1, name: "責任者画面" }).waitFor();
    },
    /** 現況, 日報, 要確認 or 担当者. */
    view: (name: string) => page.getByRole("navigation").getByRole("button", { name }).click(),
    /** What the board says of one counter. */
    counter: (label: string) =>
      counters.getByRole("listitem").filter({ has: page.getByRole("heading", { name: label, exact: true }) }),
    /** Two taps: the device, and what is the matter. */
    async setDevice(label: string, choice: string) {
      await page.getByRole("button", { name: new RegExp(`^${label}`) }).click();
      await page
        .getByRole("dialog", { name: devices.sheet(label) })
        .getByRole("button", { name: choice })
        .click();
    },
    /** 日報 of one day, from the list of its month. */
    async openDay(date: string) {
      await page.getByRole("navigation").getByRole("button", { name: "日報" }).click();
      await button(report.openLabel(`${formatMonthDay(date)}の日報`)).click();
      await page.getByRole("heading", { level: 2, name: formatWareki(date) }).waitFor();
    },
    /** The cells of a procedure's row in the form of the day that is open. */
    async reportRow(title: string): Promise<string[]> {
      const row = page.frameLocator("iframe").getByRole("row").filter({ hasText: title }).first();
      await row.waitFor();
      return row.getByRole("cell").allTextContents();
    },
    async addStaff(name: string, pin: string) {
      await button(staff.add).click();
      const dialog = page.getByRole("dialog", { name: staff.addTitle });
      await dialog.getByLabel(staff.name).fill(name);
      await dialog.getByLabel(roleLabels.staff, { exact: true }).check();
      await dialog.getByLabel(staff.pin).fill(pin);
      await dialog.getByRole("button", { name: staff.save }).click();
      await page.getByText(staff.added(name)).waitFor();
    },
  };
}
