import { observedStateLabels } from "@desk/shared/contract";
import type { Day } from "./story.ts";
import { wallOf } from "./views.ts";

const label = "電話機1";

/** 電話機1 answers no more: the check tells it, the counter sets it 停止, and what rings meanwhile is missed. */
export async function phoneDies(day: Day): Promise<{ diedAtMs: number }> {
  let diedAtMs = 0;
  const { lead, call, phone, take, site } = day;
  await day.chapter("13:38", "電話機1が応答しなくなる", async () => {
    await call.wholeCase("call-documents", "informed");
    await phone.die();
    await lead.open("devices");
    await lead.page
      .getByRole("row")
      .filter({ hasText: label })
      .getByText(observedStateLabels.fault)
      .first()
      .waitFor({ timeout: 120_000 });
    // From here on the record says 停止; the person at the counter takes it up.
    diedAtMs = site.now();
    await take(lead.page, "機器-電話機の応答なし", { whole: true });
    await lead.open("board");
    await lead.page.getByRole("link", { name: `${label}が応答していません` }).waitFor();
    await take(lead.page, "現況-電話機の応答なし");
    await call.openDevices();
    await call.openDevice(label);
    await take(call.page, "電話1-電話機の状態");
    await call.setDevice(label, "停止・原因 電源");
    await call.back();
    await call.button("離席").click();
  });
  await day.chapter("13:52", "出られない電話", async () => {
    await call.missCall("missed");
    await call.missCall("missed");
    await call.missCallByMistake("missed");
    await call.missCall("overflowed");
    await call.sent();
    await take(call.page, "電話1-出られなかった電話");
    await lead.open("board");
    await take(lead.page, "現況-電話機停止", { whole: true });
    await wallOf(lead.page, take, "電話機停止");
  });
  return { diedAtMs };
}

export async function phoneIsBack(day: Day, { diedAtMs }: { diedAtMs: number }): Promise<void> {
  const { call, lead, phone, take, site, told } = day;
  await day.chapter("14:10", "電話機1が直る", async () => {
    await phone.revive();
    await call.openDevices();
    await call.openDevice(label);
    await call.setDevice(label, "正常");
    const toMs = site.now();
    told.episodes.push({
      deviceId: "phone-1",
      status: "down",
      cause: "power",
      fromMs: diedAtMs,
      toMs,
      affectedCases: 0,
    });
    await call.back();
    await call.button("待機").click();
    await call.wholeCase("call-pickup-booking", "reserved");
    await lead.open("devices/phone-1");
    await take(lead.page, "電話機1の経過", { whole: true });
  });
}
