import type { Incident } from "@desk/shared/contract";
import { expect, test } from "vitest";
import {
  changesOf,
  factsOf,
  faultOf,
  fieldsOf,
  type IncidentValue,
  newValue,
  toldFault,
  touchedOf,
} from "./incident-value.ts";

const nowMs = Date.parse("2026-05-14T09:12:34+09:00");
const filled: IncidentValue = {
  ...newValue(nowMs, "complaint", "manner"),
  ...{ occurred: "2026-05-14T09:05", summary: " 説明が足りないとの申出 " },
};
const incident: Incident = {
  ...{ incidentId: "019e2400-0000-7000-8000-000000000001", counterId: "window-1", staffId: "staff-2" },
  ...{ recordedAt: "2026-05-14T09:12:34.000+09:00", kind: "complaint", category: "manner" },
  ...{ discoveredAt: "2026-05-14T09:10:41.000+09:00", summary: "説明が足りないとの申出" },
  ...{ reportedAt: null, state: "open" },
};

test("a new one was found now, to the minute, whatever zone the PC is in", () => {
  expect(newValue(nowMs, "accident")).toMatchObject({ discovered: "2026-05-14T09:12", category: "" });
  expect(faultOf(filled, nowMs, null)).toBeNull();
  expect(factsOf(filled)).toEqual({
    ...{ kind: "complaint", category: "manner", summary: "説明が足りないとの申出" },
    discoveredAt: "2026-05-14T09:12:00.000+09:00",
    occurredAt: "2026-05-14T09:05:00.000+09:00",
  });
});

test.each<[Partial<IncidentValue>, string]>([
  [{ category: "" }, "区分"],
  [{ summary: "  " }, "内容"],
  [{ summary: "番号は1234 5678 9012" }, "個人情報"],
  [{ firstAid: "090-1234-5678に電話" }, "個人情報"],
  [{ discovered: "" }, "発見した時刻"],
  [{ discovered: "2026-05-14T09:13" }, "いまより先"],
  [{ occurred: "2026-05-14T09:13" }, "いまより先"],
  [{ discovered: "2026-05-14T09:04" }, "発見の日時より後"],
])("%j is not recorded", (change, word) => {
  expect(faultOf({ ...filled, ...change }, nowMs, null)).toContain(word);
});

test("発見 after 発注者への報告 is not recorded; within its minute it is", () => {
  const at = (second: string) => `2026-05-14T09:${second}.000+09:00`;
  expect(faultOf(filled, nowMs, at("11:59"))).toContain("報告した日時より後");
  expect(faultOf(filled, nowMs, at("12:00"))).toBeNull();
});

test("only what was touched is a change, kind and category together", () => {
  const value = fieldsOf(incident);
  expect(changesOf(incident, value)).toEqual({});
  expect(changesOf(incident, { ...value, category: "rules", firstAid: "責任者が説明" })).toEqual({
    ...{ kind: "complaint", category: "rules", firstAid: "責任者が説明" },
  });
  const known = { ...incident, occurredAt: "2026-05-14T09:05:00.000+09:00" };
  expect(changesOf(known, { ...fieldsOf(known), occurred: "" })).toEqual({ occurredAt: null });
  expect(changesOf(incident, { ...value, discovered: "2026-05-14T09:00" })).toEqual({
    discoveredAt: "2026-05-14T09:00:00.000+09:00",
  });
});

test("what somebody else changes meanwhile is taken over where the person has touched nothing", () => {
  const before = fieldsOf(incident);
  const touched = {
    ...touchedOf(before, { ...before, summary: "説明が早口との申出" }),
    ...touchedOf(before, { ...before, category: "rules" }),
  };
  expect(touched).toEqual({ kind: "complaint", category: "rules", summary: "説明が早口との申出" });
  const theirs: Incident = { ...incident, category: "waiting-time", firstAid: "責任者が説明" };
  const value = { ...fieldsOf(theirs), ...touchedOf(before, { ...before, summary: "説明が早口との申出" }) };
  expect(changesOf(theirs, value)).toEqual({ summary: "説明が早口との申出" });
});

test.each([
  [{ at: "2026-05-14T09:12", to: "" } as const, "方法"],
  [{ at: "2026-05-14T09:13", to: "phone" } as const, "先です"],
  [{ at: "2026-05-14T09:09", to: "phone" } as const, "前です"],
])("told %j is not recorded", (told, word) => {
  expect(toldFault(told, incident.discoveredAt, nowMs)).toContain(word);
});

test("told within the minute of the discovery is no fault", () => {
  expect(toldFault({ at: "2026-05-14T09:10", to: "phone" }, incident.discoveredAt, nowMs)).toBeNull();
});
