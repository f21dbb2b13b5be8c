import type { CounterState, DeskEvent, DeskEventOf } from "@desk/shared/contract";
import { incidentsBetween } from "@desk/shared/figures/incidents";
import { expect, test } from "vitest";
import { id } from "../../deps.testing.ts";
import { caseOf, reportOf, site } from "../day.testing.ts";
import { checkItems } from "./check.ts";

const date = "2026-05-14";
const oneCase = caseOf({ n: 1, date });

/** The questions about one counter of which this is known; window-1 alone has worked. */
function asked(contact: Partial<CounterState>, events: readonly DeskEvent[] = oneCase) {
  const heard = { counterId: "window-2", connected: true, lastSeenAt: `${date}T19:04:50+09:00` };
  return checkItems({
    report: reportOf(events, date),
    ...{ counters: site.counters, devices: site.devices, rejected: 0 },
    contacts: [{ ...heard, staffId: null, todayCount: 0, ...contact }],
  }).filter(({ code }) => code === "counter-silent");
}

test("a counter that is online with records it has not sent is asked about, whether or not it has any of the day", () => {
  const unsent = { count: 4, since: `${date}T18:40:00+09:00` };
  const item = {
    ...{ id: "counter-silent:window-2", code: "counter-silent", answer: "acknowledge", about: ["window-2"] },
    message:
      "窓口2の端末に、まだ送っていない記録が4件残っています（18:40から）。端末を開いて、未送信がなくなったことを確かめてください。",
  };
  expect(asked({ unsent })).toEqual([item]);
  expect(asked({ unsent, silent: true, connected: false })).toEqual([item]);
  expect(asked({})).toEqual([]);
});

test("what waits since a later day is none of this day's; what waits since an earlier one names it", () => {
  expect(asked({ unsent: { count: 1, since: "2026-05-15T08:31:00+09:00" } })).toEqual([]);
  const [item] = asked({ unsent: { count: 1, since: "2026-05-13T16:02:00+09:00" } });
  expect(item?.message).toContain("（5月13日(水)16:02から）");
});

test("a counter with a PC that does not answer is asked about, though another of its PCs was heard", () => {
  const [item] = asked({ silent: true });
  expect(item?.message).toBe(
    "窓口2に、応答のない端末があります。まだ送っていない記録が残っているかもしれません。端末を開いて、未送信がないことを確かめてください。",
  );
});

test("the last contact of a counter that worked names its day when that is another", () => {
  const away = { counterId: "window-1", connected: false };
  const since = (lastSeenAt: string | null) => asked({ ...away, lastSeenAt })[0]?.message.split("。")[0];
  expect(since(`${date}T17:02:00+09:00`)).toBe("窓口1の端末から17:02を最後に連絡がありません");
  expect(since("2026-05-13T17:20:00+09:00")).toBe("窓口1の端末から5月13日(水)17:20を最後に連絡がありません");
  expect(since(null)).toBe("窓口1の端末からまだ連絡がありません");
  expect(since(`${date}T19:01:00+09:00`)).toBeUndefined();
});

test("what began or was found on another day names it", () => {
  const by = { counterId: "console", staffId: "lead-1" };
  const down = (n: number, deviceId: string, at: string): DeskEvent => ({
    type: "DeviceStatusReported",
    ...{ ...by, id: id(n), at, deviceId, status: "down", cause: "terminal" },
  });
  const found = (n: number, discoveredAt: string): DeskEventOf<"IncidentReported"> => ({
    type: "IncidentReported",
    ...{ ...by, id: id(n), at: `${date}T10:00:00+09:00`, incidentId: id(n), kind: "complaint" },
    ...{ category: "waiting-time", discoveredAt, summary: "待ち時間への申出" },
  });
  const downs = [
    down(501, "terminal-1", "2026-05-12T14:05:00+09:00"),
    down(502, "terminal-2", `${date}T14:05:00+09:00`),
  ];
  const incidents = incidentsBetween(
    [found(503, "2026-05-13T16:30:00+09:00"), found(504, `${date}T09:30:00+09:00`)],
    date,
    date,
  );
  const items = checkItems({
    report: reportOf(downs, date, { incidents }),
    ...{ counters: site.counters, devices: site.devices, rejected: 0, contacts: [] },
  });
  const said = (code: string) =>
    items
      .filter((item) => item.code === code)
      .map(({ message }) => message.match(/（.*?(?:から|発見)）/)?.[0]);
  expect(said("device-open")).toEqual(["（5月12日(火)14:05から）", "（14:05から）"]);
  expect(said("incident-unreported")).toEqual(["（5月13日(水)16:30 発見）", "（09:30 発見）"]);
});
