import { words as devices } from "@desk/extension/features/console-devices/words";
import { words as report } from "@desk/extension/features/console-report/words";
import { words as signIn } from "@desk/extension/features/console-sign-in/words";
import { roleLabels, words as staff } from "@desk/extension/features/console-staff/words";
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
    /** The cells of a procedure's row in today's draft. */
    async reportRow(title: string): Promise<string[]> {
      const table = page.getByRole("table", { name: report.table.caption });
      const row = table.getByRole("row").filter({ hasText: title });
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
