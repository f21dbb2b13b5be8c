import { expect, test } from "vitest";
import type { PhoneState } from "../contract/phone-terms.ts";
import { canRing, type PhoneEvent, phoneOf, phoneStands, phoneStateByCases, phonesAt } from "./phones.ts";

const day = "2026-05-14";
const at = (time: string, date = day) => `${date}T${time}:00+09:00`;
const id = (n: number) => `019e2400-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
let last = 1;
const newId = () => {
  last += 1;
  return id(last);
};
const said = (time: string, state: PhoneState, more: Partial<PhoneEvent> = {}): PhoneEvent => ({
  type: "PhoneStateReported",
  ...{ id: newId(), at: at(time), counterId: "call-1", staffId: "staff-2" },
  ...{ deviceId: "phone-1", state },
  ...more,
});
const byCase = (n: number) => ({ transactionId: id(1000 + n) });
const standAfter = (...events: PhoneEvent[]) => phoneStands(events, ["phone-1"], day)[0];

test("nobody takes a call on a phone that is 停止, 計画停止 or 未使用", () => {
  const all = [null, undefined, "ok", "trouble", "down", "maintenance", "unused"] as const;
  expect(all.filter((status) => canRing(status))).toEqual([null, undefined, "ok", "trouble"]);
});

test("a phone stands as it was said last, since it was first said so; one that nobody spoke of is unknown", () => {
  const events = [
    said("09:00", "talking"),
    said("08:30", "ready"),
    said("08:40", "ready", { staffId: "staff-3" }),
    said("08:35", "away", { deviceId: "phone-2" }),
  ];
  const all = phoneStands(events, ["phone-1", "phone-2", "phone-3"], day);
  expect(all).toEqual([
    { deviceId: "phone-1", state: "talking", since: at("09:00"), staffId: "staff-2" },
    { deviceId: "phone-2", state: "away", since: at("08:35"), staffId: "staff-2" },
    { deviceId: "phone-3", state: null, since: null, staffId: null },
  ]);
  expect(phoneStands([...events.slice(1), ...events], ["phone-1", "phone-2", "phone-3"], day)).toEqual(all);
  expect(standAfter(...events.slice(1))).toMatchObject({ since: at("08:30"), staffId: "staff-3" });
});

test("yesterday's state is not today's, even just after midnight", () => {
  const yesterday = said("23:59", "away", { at: at("23:59", "2026-05-13") });
  expect(standAfter(yesterday)).toMatchObject({ state: null, since: null });
  expect(standAfter(yesterday, said("00:01", "ready"))).toMatchObject({ state: "ready", since: at("00:01") });
});

test("a case sets the phone by itself, but a tap made since it began wins over it", () => {
  const call = [said("09:00", "talking", byCase(1)), said("09:05", "after-call", byCase(1))];
  expect(standAfter(said("08:30", "ready"), ...call)).toMatchObject({ state: "after-call" });
  const finished = said("09:06", "ready", byCase(1));
  expect(standAfter(...call, finished)).toMatchObject({ state: "ready", since: at("09:06") });
  expect(standAfter(...call, said("09:03", "away"), finished)).toMatchObject({ state: "away" });
  // The next call is a new one: whoever takes it sits at the phone.
  const nextCall = said("09:20", "talking", byCase(2));
  expect(standAfter(...call, said("09:03", "away"), finished, nextCall)).toMatchObject({ state: "talking" });
});

test.each<[string, Parameters<typeof phoneStateByCases>[0], PhoneState]>([
  ["no call", [{ channel: "counter", practice: false, phase: "serving" }], "ready"],
  ["a call", [{ channel: "phone", practice: false, phase: "serving" }], "talking"],
  ["a call on 保留", [{ channel: "phone", practice: false, phase: "hold" }], "talking"],
  ["a call that is written up", [{ channel: "phone", practice: false, phase: "wrap-up" }], "after-call"],
  ["練習", [{ channel: "phone", practice: true, phase: "serving" }], "ready"],
])("%s", (_, open, state) => {
  expect(phoneStateByCases(open)).toBe(state);
});

test("a phone is its counter's wherever it stands in the list; a retired one, or one of two, is nobody's", () => {
  const phone = (id: string, counterId?: string, more = {}) => ({ id, kind: "phone", counterId, ...more });
  const phonesOf = (...devices: ReturnType<typeof phone>[]) =>
    ["call-1", "call-2", "window-1"].map((one) => phoneOf(one, { devices }));
  const second = phone("phone-2", "call-2");
  expect(phonesOf(phone("phone-1", "call-1"), second)).toEqual(["phone-1", "phone-2", undefined]);
  const retired = phone("phone-1", "call-1", { retired: true });
  const third = phone("phone-3", "call-1");
  expect(phonesOf(second, third, retired)).toEqual(["phone-3", "phone-2", undefined]);
  expect(phonesOf(second, phone("phone-3"), retired)).toEqual([undefined, "phone-2", undefined]);
  expect(phonesOf(second, third, phone("phone-4", "call-2"))).toEqual(["phone-3", undefined, undefined]);
  expect(phonesAt("call-2", { devices: [second, third, phone("phone-4", "call-2")] })).toEqual([
    "phone-2",
    "phone-4",
  ]);
  expect(phonesAt("window-1", { devices: [{ ...phone("pc-1", "window-1"), kind: "pc" }] })).toEqual([]);
});
