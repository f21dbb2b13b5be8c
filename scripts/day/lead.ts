import { words as devices } from "@desk/extension/features/console-devices/words";
import { words as incidents } from "@desk/extension/features/console-incidents/words";
import { words as watch } from "@desk/extension/features/console-watch/words";
import { fileLabels } from "@desk/extension/ui/editing/report-words";
import { words as fields } from "@desk/extension/ui/incident/words";
import {
  type DeviceCause,
  deviceCauseLabels,
  deviceStatusLabels,
  watchKindLabels,
} from "@desk/shared/contract";
import {
  type IncidentKind,
  incidentKindLabels,
  incidentReportedToLabels,
} from "@desk/shared/contract/incident-terms";
import { type ConsolePage, consoleUrl } from "../../tests/support/console-page.ts";

export type StoryLead = ReturnType<typeof storyLeadOf>;

/** What the lead of the story does on the console. */
export function storyLeadOf(lead: ConsolePage) {
  const { page } = lead;
  const open = (place: string) => page.goto(`${consoleUrl}#${place}`);
  return { ...lead, open, ...roundsOf(lead, open), ...devicesOf(lead, open), ...incidentsOf(lead, open) };
}

type Open = (place: string) => Promise<unknown>;

function roundsOf({ page, button }: ConsolePage, open: Open) {
  const dialog = page.getByRole("dialog");
  return {
    async openCheck(kind: "morning" | "evening") {
      await open("devices");
      await button(devices.checks[kind].open).click();
      await page.getByRole("dialog", { name: devices.checks[kind].title }).waitFor();
    },
    async exceptDevice(label: string, choice: string) {
      await button(devices.exceptionOf(label)).click();
      await dialog.getByRole("button", { name: choice, exact: true }).click();
    },
    /** Everything else is well. */
    async recordCheck() {
      await dialog.getByRole("button", { name: /^記録する/ }).click();
      await page.getByText(/^点検を記録しました/).waitFor();
    },
    async watchPhone(label: string, port: number) {
      await open("devices");
      await button(watch.setLabel(label)).click();
      await dialog.getByLabel(watch.kind).selectOption({ label: watchKindLabels.sip });
      await dialog.getByLabel(watch.host).fill("127.0.0.1");
      await dialog.getByLabel(watch.port, { exact: true }).fill(String(port));
      await dialog.getByLabel(watch.interval).fill("10");
      await dialog.getByRole("button", { name: watch.tryNow }).click();
      await dialog.getByText(watch.tried.ok).waitFor();
    },
    async saveWatch(label: string) {
      await dialog.getByRole("button", { name: watch.save }).click();
      await page.getByText(watch.saved(label)).waitFor();
    },
  };
}

function devicesOf({ page, button }: ConsolePage, open: Open) {
  const dialog = page.getByRole("dialog");
  return {
    async openSheet(label: string) {
      await open("devices");
      await button(devices.change(label)).click();
      await page.getByRole("dialog", { name: devices.sheet(label) }).waitFor();
    },
    async takeCharge(name: string, note: string) {
      await dialog.getByLabel(devices.takenBy).selectOption({ label: name });
      await dialog.getByLabel(devices.note).fill(note);
    },
    async confirmCharge(name: string) {
      await dialog.getByRole("button", { name: devices.takeNow }).click();
      await page.getByText(devices.taken(name)).first().waitFor();
    },
    async setWell(label: string) {
      await dialog.getByRole("button", { name: devices.well, exact: true }).click();
      await page.getByText(devices.recorded(label, devices.well)).waitFor();
    },
    /** 再分類 of the newest disturbance of a device. */
    async openRelabel(deviceId: string, cause: DeviceCause, reason: string) {
      await open(`devices/${deviceId}`);
      const course = page.getByRole("list", { name: "経過" });
      const stood = course.getByRole("listitem").filter({ hasText: deviceStatusLabels.down }).first();
      await stood.getByRole("button", { name: devices.relabel.title }).click();
      await dialog.getByLabel(devices.relabel.cause).selectOption({ label: deviceCauseLabels[cause] });
      await dialog.getByLabel(devices.relabel.reason).fill(reason);
    },
    async relabel() {
      await dialog.getByRole("button", { name: devices.relabel.submit }).click();
      await page.getByText(devices.relabel.recorded).waitFor();
    },
  };
}

function incidentsOf({ page }: ConsolePage, open: Open) {
  const dialog = page.getByRole("dialog");
  const press = (name: string) => dialog.getByRole("button", { name, exact: true }).click();
  const submit = () => press(incidents.submit);
  return {
    async openIncident(kind: IncidentKind) {
      await open("incidents");
      const row = page.getByRole("row").filter({ hasText: incidentKindLabels[kind] });
      await row.getByRole("button", { name: new RegExp(`^${incidents.detail}`) }).click();
      await dialog.getByRole("button", { name: incidents.note }).waitFor();
    },
    async startTelling(to: keyof typeof incidentReportedToLabels) {
      await press(incidents.told);
      await dialog.getByText(incidentReportedToLabels[to], { exact: true }).click();
    },
    async tell() {
      await submit();
      await dialog.getByText(/^発注者へ報告済/).waitFor();
    },
    async follow(followUp: string, prevention: string) {
      await press(incidents.note);
      await dialog.getByLabel(fields.followUp).fill(followUp);
      await dialog.getByLabel(fields.prevention).fill(prevention);
      await submit();
      await dialog.getByText(incidents.close, { exact: true }).waitFor();
    },
    async close() {
      await press(incidents.close);
      await submit();
      await dialog.getByRole("button", { name: incidents.reopen }).waitFor();
    },
    /** The 報告書 as it opens to be printed. */
    async openDocument() {
      const opening = page.waitForEvent("popup");
      await press(fileLabels.html);
      const document = await opening;
      await document.getByRole("table").first().waitFor();
      return document;
    },
    leave: () => page.keyboard.press("Escape"),
    /** Everything of a month, closed or not. */
    showMonth: (month: string) => open(`incidents/${month}`),
  };
}
