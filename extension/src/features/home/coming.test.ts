import { expect, test } from "vitest";
import { changedHours, comingChanges, stopToday } from "./coming.ts";

const hours = { from: "13:00", to: "15:00" };

test("what is not as usual in the next two weeks stands by date; today and later days do not", () => {
  const override = (date: string) => ({ date, kind: "closed" as const, reason: "停電" });
  const site = {
    overrides: ["2026-05-14", "2026-05-28", "2026-05-29"].map(override),
    jlisChanges: [{ date: "2026-05-15", hours, reason: "機器更改" }],
  };
  expect(comingChanges(site, "2026-05-14").map(({ what, date }) => [what, date])).toEqual([
    ["stop", "2026-05-15"],
    ["opening", "2026-05-28"],
  ]);
  expect(comingChanges({}, "2026-05-14")).toEqual([]);
});

test("changed hours are today's own and those of the next changed day; a usual day has none, nor has a stop", () => {
  const usual = {
    date: "2026-05-14",
    kind: "thursday-extended",
    opensAt: "08:30",
    closesAt: "19:00",
  } as const;
  const jlisChanges = [{ date: "2026-05-15", hours, reason: "機器更改" }];
  expect(changedHours({ today: usual, jlisChanges }, usual.date)).toEqual({ today: null, next: null });
  const closed = { date: "2026-05-18", kind: "closed" as const, reason: "停電" };
  const later = { ...closed, date: "2026-05-19" };
  const short = { ...usual, closesAt: "12:00", reason: "台風" };
  expect(changedHours({ today: short, overrides: [later, closed], jlisChanges }, usual.date)).toEqual({
    today: { from: "08:30", to: "12:00" },
    next: { what: "opening", ...closed },
  });
});

test("today's stop is told until it is over, cut to the opening hours", () => {
  const today = { date: "2026-05-14", kind: "weekday", opensAt: "08:30", closesAt: "17:15" } as const;
  const at = (from: string, to: string, now: string) =>
    stopToday({ ...today, jlisStop: { from, to, note: "J-LISの停止：機器更改" } }, now);
  expect(at("13:00", "15:00", "08:00")).toEqual({ hours, isAllDay: false });
  expect(at("13:00", "15:00", "14:59")).not.toBeNull();
  expect(at("13:00", "15:00", "15:00")).toBeNull();
  expect(at("18:00", "24:00", "08:00")).toBeNull();
  expect(at("00:00", "24:00", "08:00")).toEqual({ hours: { from: "08:30", to: "17:15" }, isAllDay: true });
  expect(stopToday(today, "08:00")).toBeNull();
});
