import { words as fault } from "@desk/extension/features/case/words";
import { words as devices } from "@desk/extension/features/console-devices/words";
import type { Day } from "./story.ts";
import { wallOf } from "./views.ts";

const renewal = "certificate-renewal";
const device = { id: "terminal-2", label: "統合端末2" };

/** 統合端末2 breaks in the middle of a case: two taps, the script goes on at another terminal, the lead takes charge. */
export async function terminalBreaks(day: Day): Promise<{ brokeAtMs: number }> {
  const { lead, window, site, take } = day;
  let brokeAtMs = 0;
  await day.chapter("10:08", "案件の途中で統合端末2が止まる", async () => {
    await window.start(renewal);
    await window.follow(renewal, "person", "terminal");
    await window.chooseDevice(device.label);
    await take(window.page, "窓口2-端末を選ぶ");
    await window.openFault();
    await take(window.page, "窓口2-故障の記録");
    await window.chooseFault("terminal");
    brokeAtMs = site.now();
    await window.page.getByText(new RegExp(fault.faultOther("統合端末[13]"))).waitFor();
    await take(window.page, "窓口2-別の端末で続ける");
    await lead.open("board");
    await lead.page.getByRole("link", { name: `${device.label}が停止しています` }).waitFor();
    await take(lead.page, "現況-端末停止", { whole: true });
    await wallOf(lead.page, take, "端末停止");
    await window.follow(renewal, "terminal", "review");
    await window.atStep(renewal, "review");
  });
  await day.chapter("10:14", "現場責任者が対応する", async () => {
    await lead.openSheet(device.label);
    await lead.takeCharge(site.paired.leadName, "保守業者へ連絡。11時ごろ来庁の予定");
    await take(lead.page, "端末-対応者");
    await lead.confirmCharge(site.paired.leadName);
    await take(lead.page, "機器-対応中", { whole: true });
    await window.more();
    await take(window.page, "窓口2-ほか");
    await window.back();
  });
  await day.chapter("10:22", "端末が使えず、お帰りになる方", async () => {
    await window.follow(renewal, "review");
    await window.ended(renewal, "completed");
    await window.start("pin-reset");
    await window.follow("pin-reset", "person", "terminal");
    await window.chooseDevice(device.label);
    await take(window.page, "窓口2-停止中の端末");
    await window.answer("pin-reset", "terminal", "trouble");
    await window.answer("pin-reset", "system-down", "told");
    await take(window.page, "窓口2-システム停止で終わる");
    await window.ended("pin-reset", "system-down");
  });
  return { brokeAtMs };
}

/** It works again, and the cause turns out to be another. */
export async function terminalIsBack(day: Day, { brokeAtMs }: { brokeAtMs: number }): Promise<void> {
  const { lead, take, site, told, window } = day;
  await day.chapter("11:40", "統合端末2が直る", async () => {
    await lead.openSheet(device.label);
    await lead.setWell(device.label);
    const toMs = site.now();
    await lead.openRelabel(device.id, "power", "業者の点検で電源部の故障と判明");
    await take(lead.page, "再分類");
    await lead.relabel();
    await lead.page.getByText("業者の点検で電源部の故障と判明").first().waitFor();
    await take(lead.page, "統合端末2の経過", { whole: true });
    told.episodes.push({
      deviceId: device.id,
      status: "down",
      cause: "power",
      causeBefore: "terminal",
      fromMs: brokeAtMs,
      toMs,
      takenBy: site.paired.plan.leadId,
      affectedCases: 1,
    });
    await window.openDevices();
    await window.page.getByText(devices.pageTitle).waitFor();
    await take(window.page, "窓口2-機器の状態");
    const dialog = await window.openDevice(device.label);
    await dialog
      .getByText(/関係した案件/)
      .first()
      .waitFor();
    await take(window.page, "窓口2-統合端末2の経過");
    await window.back();
    await window.back();
  });
}
