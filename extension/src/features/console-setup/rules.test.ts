import { expect, test } from "vitest";
import { asPin } from "../../ui/editing/pin.ts";
import { type Draft, problemOf, requestOf } from "./rules.ts";

const draft: Draft = {
  siteName: " 試験市役所 窓口 ",
  contractor: "",
  leadName: "佐藤",
  leadPin: "4649",
  leadPinAgain: "4649",
  counterIds: ["window-1"],
  staff: [
    { name: "山田", pin: "2580" },
    { name: "", pin: "" },
  ],
};

test("each step says what is missing, from the top", () => {
  expect(problemOf.site(draft)).toBeNull();
  expect(problemOf.site({ ...draft, siteName: "　" })).toContain("拠点の名称");
  expect(problemOf.site({ ...draft, leadName: "佐".repeat(21) })).toContain("氏名");
  expect(problemOf.site({ ...draft, leadPin: "12" })).toContain("4〜8桁");
  expect(problemOf.site({ ...draft, leadPinAgain: "4648" })).toContain("違います");
  expect(problemOf.counters({ ...draft, counterIds: [] })).toContain("1つ以上");
  expect(problemOf.staff(draft)).toBeNull();
  expect(problemOf.staff({ ...draft, staff: [{ name: "山田", pin: "" }] })).toContain("担当者1の暗証番号");
  expect(problemOf.staff({ ...draft, staff: [{ name: "", pin: "2580" }] })).toContain("担当者1の氏名");
  expect(asPin("４６４９")).toBe("4649");
});

test("empty rows are nobody, and an unnamed contractor is not sent", () => {
  expect(requestOf(draft)).toEqual({
    siteName: "試験市役所 窓口",
    lead: { name: "佐藤", pin: "4649" },
    counterIds: ["window-1"],
    staff: [{ name: "山田", pin: "2580" }],
  });
});
