import { createLeadClient } from "@desk/extension/agent-client/lead-client";
import { expect, test, vi } from "vitest";
import { baseUrl, createTestAgent, fetchInto, granted } from "../support/agent.ts";
import { renewal } from "../support/events.ts";

vi.setConfig({ testTimeout: 60_000 });

const date = "2026-05-14";
const at = (time: string) => `${date}T${time}:00+09:00`;
const noon = { from: "08:30", to: "12:00" };

async function openDay() {
  const site = createTestAgent(at("09:00"));
  const { client, token, session } = await site.lead();
  const { calendar } = createLeadClient({ fetch: fetchInto(site.app), baseUrl, token, session });
  return { site, client, calendar, [Symbol.asyncDispose]: () => site[Symbol.asyncDispose]() };
}

test("a day that closes at noon is told to panels, its report and whoever forgot a case", async () => {
  await using day = await openDay();
  const { site, client, calendar } = day;
  const counter = await site.paired("window-1");
  const [started] = renewal({ at: at("11:30") });
  site.clock.set(at("11:31"));
  granted(await counter.client.sendEvents(started === undefined ? [] : [started]));
  site.clock.set(at("12:20"));
  const forgotten = async () =>
    (await site.agent.notices.look()).filter(({ kind }) => kind === "case-forgotten");
  expect(await forgotten()).toEqual([]);
  const change = { kind: "thursday-extended", hours: noon, reason: "台風の接近", revision: 0 } as const;
  const { overrides } = granted(await calendar.setOverride(date, change));
  expect(overrides).toMatchObject([{ date, hours: noon, regularKind: "thursday-extended", locked: false }]);
  expect((await forgotten())[0]?.message).toContain("受付時間が過ぎましたが、案件が終了していません");
  expect(granted(await counter.client.site())).toMatchObject({
    today: { opensAt: "08:30", closesAt: "12:00", reason: "台風の接近" },
    overrides: [{ date, hours: noon }],
  });
  expect(granted(await client.dailyReport(date))).toMatchObject({ opensAt: "08:30", closesAt: "12:00" });
  granted(await calendar.removeOverride(date, 1));
  expect(await forgotten()).toEqual([]);
  expect(granted(await counter.client.site()).today).toEqual({
    ...{ date, kind: "thursday-extended", opensAt: "08:30", closesAt: "19:00" },
  });
});

test("an announced stop of J-LIS reaches the panel with its hours, and is taken back like it was entered", async () => {
  await using day = await openDay();
  const { site, client, calendar } = day;
  const counter = await site.paired("window-1");
  const stop = { hours: { from: "13:00", to: "15:00" }, reason: "機器更改", revision: 0 };
  granted(await calendar.setJlisStop(date, stop));
  const overtaken = await calendar.setJlisStop(date, stop);
  expect(overtaken).toMatchObject({ ok: false, kind: "problem", problem: { code: "conflict" } });
  expect(granted(await counter.client.site())).toMatchObject({
    today: { jlisStop: { from: "13:00", to: "15:00", note: "J-LISの停止：機器更改" } },
    jlisChanges: [{ date, hours: stop.hours, reason: "機器更改" }],
  });
  site.clock.set(at("19:10"));
  const { devices } = granted(await client.dailyReport(date));
  expect(devices.filter(({ episodes }) => episodes.length > 0).map(({ deviceId }) => deviceId)).toEqual([
    ...["terminal-1", "terminal-2", "terminal-3"],
  ]);
  const { jlisChanges } = granted(await calendar.removeJlisStop(date, 1));
  expect(jlisChanges).toEqual([]);
  expect(granted(await counter.client.site()).today).not.toHaveProperty("jlisStop");
});
