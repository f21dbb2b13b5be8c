import { words as home } from "@desk/extension/features/home/words";
import { leadScreenOf } from "../month/lead.ts";
import { storyDate } from "./dates.ts";
import type { Day } from "./story.ts";
import { everyView, wallOf } from "./views.ts";

/** PINs as `demo/site.ts` gives them, by the place among the staff. */
const pins = { window: "1358", call: "1361" };

/** The round of the morning: all well but one; the panels are signed in and the first people served. */
export async function morning(day: Day, names: { window: string; call: string }): Promise<void> {
  const { lead, window, call, phone, take } = day;
  await take(lead.page, "朝-現況");
  await take(window.page, "窓口2-担当者の選択");
  await day.chapter("08:15", "朝の点検", async () => {
    await lead.openCheck("morning");
    await take(lead.page, "朝の点検");
    await lead.exceptDevice("マイナアシスト", "不調・原因 その他");
    await take(lead.page, "朝の点検-一台だけ不調");
    await lead.recordCheck();
    await take(lead.page, "朝の点検-記録後", { whole: true });
    await lead.watchPhone("電話機1", phone.port);
    await take(lead.page, "電話機の自動点検");
    await lead.saveWatch("電話機1");
    await window.signIn(names.window, pins.window);
    await call.signIn(names.call, pins.call);
    await take(window.page, "窓口2-ホーム");
    await take(call.page, "電話1-ホーム");
  });
  const mynaassist = day.site.now();
  await day.chapter("09:20", "最初の方々", async () => {
    await call.button("待機").click();
    await call.wholeCase("call-renewal", "informed");
    await window.start("certificate-renewal");
    await window.follow("certificate-renewal", "person", "review");
    await window.atStep("certificate-renewal", "review");
    await take(window.page, "窓口2-審査待ち");
    await lead.open("board");
    await take(lead.page, "現況-審査待ち");
  });
  await day.chapter("09:33", "審査が済む", async () => {
    await window.follow("certificate-renewal", "review");
    await take(window.page, "窓口2-完了の前");
    await window.ended("certificate-renewal", "completed");
    await take(window.page, "窓口2-完了の後");
    await lead.openSheet("マイナアシスト");
    await lead.setWell("マイナアシスト");
  });
  day.told.episodes.push({
    deviceId: "mynaassist-1",
    status: "trouble",
    cause: "other",
    fromMs: mynaassist,
    toMs: day.site.now(),
    affectedCases: 0,
  });
}

/** The round of the evening, and everybody goes home. */
export async function evening(day: Day): Promise<void> {
  const { lead, window, call, take, site } = day;
  await day.chapter("18:50", "夕方の締め", async () => {
    await lead.openCheck("evening");
    await take(lead.page, "夕方の締め");
    await lead.recordCheck();
    await take(lead.page, "夕方の締め-記録後", { whole: true });
    for (const panel of [window, call]) {
      await panel.button(new RegExp(`。${home.settings}$`)).click();
      await take(panel.page, `${panel.counterId}-設定`);
      await panel.button("窓口を離れる（サインアウト）").click();
      await panel.sent();
    }
  });
  await day.chapter("19:40", "日報の確認と提出", async () => {
    await site.untilReported();
    await wallOf(lead.page, take, "閉庁後");
    await lead.open("board");
    await take(lead.page, "閉庁後-現況");
    const see = (moment: string) => take(lead.page, `日報-${moment}`, { whole: true });
    await leadScreenOf(site.lead, site.paired, see).closeDay(storyDate);
    await take(lead.page, "日報-提出済み", { whole: true });
    await everyView(lead.page, take, "提出後");
  });
}
