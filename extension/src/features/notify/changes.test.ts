import { expect, test } from "vitest";
import { afterTelling, type Known, newNotices, outdated, type Told } from "./changes.ts";
import type { Notice } from "./notice.ts";

const at = (time: string) => `2026-05-14T${time}:00.000+09:00`;
const notice = (subject: string, since: string, over: Partial<Notice> = {}): Notice => ({
  key: `${subject} ${since}`,
  ...{ subject, since: at(since), title: "", message: "", place: "" },
  ...over,
});
const back = (since: string) => notice("back", since, { ends: "device" });
const all = (...notices: Notice[]): Known => ({ notices, covers: () => true });

/** A PC that looks at these times at these lists; returns what it told when. */
function pc(looks: readonly (readonly [time: string, known: Known])[]) {
  let told: ReadonlyMap<string, Told> = new Map();
  const shown: string[] = [];
  for (const [time, known] of looks) {
    const fresh = newNotices(told, known);
    for (const { key } of fresh) shown.push(`${time} ${key}`);
    told = afterTelling(told, known, fresh, at(time));
  }
  return { shown, told };
}

test("what holds is told once, and again only when it was over in between", () => {
  const down = all(notice("device", "09:00"));
  const again = all(notice("device", "10:00"));
  const { shown } = pc([
    ["09:01", down],
    ["09:02", down],
    ["09:30", all()],
    ["10:01", again],
    ["10:02", again],
  ]);
  expect(shown).toEqual(["09:01 device 09:00", "10:01 device 10:00"]);
});

test("a late record that moves the beginning makes no other change, forwards or back", () => {
  const { shown } = pc([
    ["09:10", all(notice("device", "09:10"))],
    ["09:20", all(notice("device", "09:05"))],
    ["09:30", all(notice("device", "09:15"))],
  ]);
  expect(shown).toEqual(["09:10 device 09:10"]);
});

test("down again between two looks is another change, even when the end was never seen", () => {
  const { shown } = pc([
    ["09:01", all(notice("device", "09:00"))],
    ["09:10", all(notice("device", "09:05"))],
  ]);
  expect(shown).toEqual(["09:01 device 09:00", "09:10 device 09:05"]);
});

test("a counter's clock that is behind does not hide a new change", () => {
  const { shown } = pc([
    ["09:00", all(notice("device", "08:58"))],
    ["09:10", all()],
    // Happened at 09:11, stamped before the last look that saw the first one.
    ["09:11", all(notice("device", "09:09"))],
  ]);
  expect(shown).toHaveLength(2);
});

test("the end is told to whom the beginning was told, once", () => {
  expect(pc([["09:01", all(back("09:00"))]]).shown).toEqual([]);
  const { shown } = pc([
    ["09:01", all(notice("device", "09:00"))],
    ["09:31", all(back("09:30"))],
    ["09:32", all(back("09:30"))],
    // Stood still and worked again between two looks: nobody was told of that.
    ["09:40", all(back("09:39"))],
  ]);
  expect(shown).toEqual(["09:01 device 09:00", "09:31 back 09:30"]);
});

test("what could not be asked for is neither over nor taken away", () => {
  const away: Known = { notices: [notice("agent", "09:05")], covers: (subject) => subject === "agent" };
  const down = all(notice("device", "09:00"));
  const { shown, told } = pc([
    ["09:01", down],
    ["09:10", away],
    ["09:15", down],
  ]);
  expect(shown).toEqual(["09:01 device 09:00", "09:10 agent 09:05"]);
  const standing = ["device 09:00", "agent 09:05"];
  expect(outdated(told, standing, away)).toEqual([]);
  expect(outdated(told, standing, down)).toEqual(["agent 09:05"]);
  expect(outdated(told, standing, all())).toEqual(standing);
});
