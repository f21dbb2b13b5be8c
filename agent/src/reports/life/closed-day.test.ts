import type { DeskEvent, MonthlyAnswer, Problem } from "@desk/shared/contract";
import type { DayCheckAnswer, DayListAnswer, DueAnswer } from "@desk/shared/contract/report-life";
import { expect, test, vi } from "vitest";
import { contentDesk } from "../../content/content.testing.ts";
import { record } from "../monthly/month.testing.ts";
import { createReportService } from "../service.ts";

// Real workbooks and PDFs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A Wednesday. */
const date = "2026-06-03";
const path = (step: string) => `/api/reports/daily/${date}/${step}`;
const override = `/api/calendar/overrides/${date}`;
const typhoon = { kind: "closed", reason: "台風のため", revision: 0 };

/** A desk of 06-01; nobody came on 06-03, whose draft was compiled at its close. It is the next morning. */
async function emptyDay(events: readonly DeskEvent[] = []) {
  const desk = contentDesk("2026-06-01T08:00:00+09:00");
  const { deps } = desk;
  deps.clock.set(`${date}T17:30:00+09:00`);
  await record(deps, events);
  await createReportService(deps).compile(date);
  deps.clock.set("2026-06-04T09:00:00+09:00");
  const check = () => desk.ask<DayCheckAnswer & Problem>("GET", path("check"));
  const shown = async () => {
    const { report, fingerprint, items } = (await check()).body;
    return { revision: report.revision, fingerprint, items };
  };
  const post = (step: string, body: unknown) => desk.ask<DayCheckAnswer>("POST", path(step), body);
  return Object.assign(desk, {
    ...{ check, post },
    handIn: async () => {
      const { items, ...of } = await shown();
      await post("confirm", { ...of, acknowledged: items.map(({ id }) => id) });
      const { revision, fingerprint } = await shown();
      return post("submit", { revision, fingerprint, way: "hand" });
    },
    close: () => desk.ask<Problem>("PUT", override, typhoon),
    listed: async () =>
      (await desk.ask<DayListAnswer>("GET", "/api/reports/daily?month=2026-06")).body.days.find(
        ({ businessDate }) => businessDate === date,
      ),
    isDue: async () =>
      (await desk.ask<DueAnswer>("GET", "/api/due")).body.items.some(({ period }) => period === date),
    inMonth: async () => {
      const { body } = await desk.ask<MonthlyAnswer>("GET", "/api/reports/monthly/2026-06");
      return body.report.days.find(({ businessDate }) => businessDate === date);
    },
  });
}

test("a draft of a day that turns out to have been 閉庁 does not keep the day in its month", async () => {
  await using desk = await emptyDay();
  expect(await desk.inMonth()).toMatchObject({ daily: { state: "draft" } });
  expect((await desk.close()).status).toBe(200);
  expect(await desk.check()).toMatchObject({ status: 404 });
  expect([await desk.listed(), await desk.isDue(), await desk.inMonth()]).toEqual([
    undefined,
    false,
    undefined,
  ]);

  // Opened again, it is there as before.
  await desk.ask("DELETE", `${override}?revision=1`);
  expect([(await desk.listed())?.state, await desk.isDue()]).toEqual(["draft", true]);
  expect(await desk.inMonth()).toMatchObject({ daily: { state: "draft" } });
});

test("a submitted day that is closed afterwards is handed in again as a closed one", async () => {
  await using desk = await emptyDay();
  await desk.handIn();
  expect((await desk.close()).body.code).toBe("report-submitted");
  await desk.post("revise", { revision: 1, reason: "台風で閉庁した日" });
  expect((await desk.close()).status).toBe(200);
  expect([await desk.listed(), await desk.isDue()]).toMatchObject([
    { openingKind: "closed", state: "draft", revision: 2 },
    true,
  ]);
  expect((await desk.handIn()).body.report).toMatchObject({
    ...{ revision: 2, state: "submitted", openingKind: "closed", openingReason: "台風のため" },
  });
  expect([await desk.listed(), await desk.isDue()]).toMatchObject([{ state: "submitted" }, false]);
  expect(await desk.inMonth()).toMatchObject({
    ...{ openingKind: "closed", daily: { revision: 2, state: "submitted" }, needsReplacement: false },
  });
});

test("or its 差替え is taken back; what the city holds still says 開庁 and waits for another one", async () => {
  await using desk = await emptyDay();
  const { report } = (await desk.handIn()).body;
  await desk.post("revise", { revision: 1, reason: "台風で閉庁した日" });
  await desk.close();
  expect(await desk.post("discard", { revision: 2, reason: "市と協議中" })).toMatchObject({
    ...{ status: 200, body: { report, needsReplacement: true } },
  });
  expect([await desk.listed(), await desk.isDue()]).toMatchObject([{ needsReplacement: true }, true]);

  // The way back: with a 差替え open the override goes, and the 差替え with it.
  await desk.post("revise", { revision: 1, reason: "閉庁の登録が誤り" });
  expect((await desk.ask("DELETE", `${override}?revision=1`)).status).toBe(200);
  expect(await desk.post("discard", { revision: 2, reason: "閉庁の登録が誤り" })).toMatchObject({
    ...{ status: 200, body: { report, needsReplacement: false } },
  });
  expect(await desk.isDue()).toBe(false);
});
