import type { Day } from "./story.ts";

const minute = 60_000;
/** The form writes down whole minutes. */
const toMinute = (ms: number) => Math.floor(ms / minute) * minute;
type Found = { readonly discoveredMs: number };

/** A complaint comes up inside a case and is recorded there. */
export async function complaintIsHeard(day: Day): Promise<Found> {
  let discoveredMs = 0;
  const { window, lead, take, site } = day;
  await day.chapter("10:41", "案件の途中で苦情をうかがう", async () => {
    await window.start("pin-reset");
    await window.follow("pin-reset", "person", "second-document");
    await window.more();
    await window.hearComplaint();
    await take(window.page, "窓口2-苦情の記録の勧め");
    await window.takeOffer();
    await window.fillIncident({
      category: "waiting-time",
      summary: "端末の不具合で待ち時間が長いとのお申し出。経過を説明し、お詫びした。",
      firstAid: "別の端末の窓口へご案内した。",
    });
    await take(window.page, "窓口2-苦情の入力", { whole: true });
    discoveredMs = toMinute(site.now());
    await window.recordIncident("complaint");
    await take(window.page, "窓口2-苦情の記録後");
    await window.backToCase();
    await window.follow("pin-reset", "second-document", "terminal");
    await window.chooseDevice("統合端末1");
    await window.follow("pin-reset", "terminal", "review");
    await lead.open("incidents");
    await lead.page
      .getByText(/^未報告/)
      .first()
      .waitFor();
    await take(lead.page, "苦情・事故-未報告");
    await lead.open("board");
    await take(lead.page, "現況-苦情未報告");
  });
  await day.chapter("10:52", "手続きが終わる", async () => {
    await window.follow("pin-reset", "review");
    await window.ended("pin-reset", "completed");
  });
  return { discoveredMs };
}

/** Somebody comes for a booking that is not in the booking system. */
export async function bookingIsLost(day: Day): Promise<Found> {
  let discoveredMs = 0;
  const { window, take, site } = day;
  await day.chapter("15:05", "予約が見当たらない方", async () => {
    await window.startGuidance();
    await window.answer("guidance", "purpose", "pickup");
    await take(window.page, "窓口2-カードの受取り");
    await window.more();
    await window.newIncident();
    await window.fillIncident({
      kind: "trouble",
      category: "misunderstanding",
      summary: "受取予約でお越しの方の予約が、予約システムに見当たらない。",
      firstAid: "お詫びし、職員に引き継いだ。",
    });
    await take(window.page, "窓口2-トラブルの入力", { whole: true });
    discoveredMs = toMinute(site.now());
    await window.recordIncident("trouble");
    await window.backToCase();
    await window.answer("guidance", "pickup", "taken-over");
    await window.ended("guidance", "handed-over");
  });
  return { discoveredMs };
}

/** The lead tells the city of both, follows them up and closes them. */
export async function incidentsAreLed(day: Day, { discoveredMs }: Found): Promise<void> {
  const { lead, take, site, told } = day;
  await day.chapter("15:20", "予約の行き違いを発注者へ報告する", async () => {
    await lead.openIncident("trouble");
    await take(lead.page, "トラブル-詳細");
    await lead.startTelling("city-desk");
    await lead.tell();
    told.incidents.push({
      kind: "trouble",
      category: "misunderstanding",
      counterId: "window-2",
      discoveredMs,
      reportedMs: toMinute(site.now()),
      reportedTo: "city-desk",
      hasFirstAid: true,
      state: "closed",
    });
    await lead.leave();
  });
  await day.chapter("16:30", "苦情とトラブルを完了にする", async () => {
    await lead.openIncident("trouble");
    await lead.follow(
      "別の日で登録されていたと判明。本日の受取りに改めた。",
      "予約を受けたときは、日時を読み合わせる。",
    );
    await take(lead.page, "トラブル-経過");
    await lead.close();
    await lead.leave();
    await lead.openIncident("complaint");
    await lead.follow("ご理解をいただいた。", "端末が止まったときは、待ち時間の目安を先にお伝えする。");
    await lead.close();
    await take(lead.page, "苦情-完了");
    const document = await lead.openDocument();
    await document.setViewportSize({ width: 900, height: 1270 });
    await take(document, "苦情-報告書", { whole: true });
    await document.close();
    await lead.leave();
    await lead.showMonth("2026-05");
    await take(lead.page, "苦情・事故-今月");
  });
}

/** The complaint goes to the city by telephone, within the site's own measure. */
export async function complaintIsTold(day: Day, { discoveredMs }: Found): Promise<void> {
  const { lead, take, site, told } = day;
  await day.chapter("11:15", "苦情を発注者へ報告する", async () => {
    await lead.openIncident("complaint");
    await take(lead.page, "苦情-詳細");
    await lead.startTelling("phone");
    await take(lead.page, "苦情-発注者への報告");
    await lead.tell();
    await take(lead.page, "苦情-報告済");
    told.incidents.push({
      kind: "complaint",
      category: "waiting-time",
      counterId: "window-2",
      discoveredMs,
      reportedMs: toMinute(site.now()),
      reportedTo: "phone",
      hasFirstAid: true,
      state: "closed",
    });
    await lead.leave();
  });
}
