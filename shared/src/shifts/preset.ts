import type { RequiredHeadcount, ShiftCode } from "../contract/shift.ts";

/** What a site starts with: a quarter of an hour on either side of the opening hours of S §5(2). */
export const presetCodes: readonly ShiftCode[] = [
  { kind: "work", code: "日", label: "日勤", from: "08:15", to: "17:30", breakMinutes: 60 },
  { kind: "work", code: "延", label: "木曜延長", from: "08:15", to: "19:15", breakMinutes: 60 },
  { kind: "work", code: "早", label: "早番", from: "08:15", to: "16:15", breakMinutes: 60 },
  { kind: "work", code: "遅", label: "遅番", from: "10:15", to: "19:15", breakMinutes: 60 },
  { kind: "work", code: "前", label: "午前", from: "08:15", to: "12:30", breakMinutes: 0 },
  { kind: "work", code: "後", label: "午後", from: "12:30", to: "17:30", breakMinutes: 0 },
  { kind: "off", code: "休", label: "休み" },
  { kind: "off", code: "有", label: "有給休暇" },
];

/** 0 = not watched, until the lead enters what was agreed with the city (S §9(1) names no number). */
export const noHeadcount: RequiredHeadcount = {
  weekday: 0,
  "thursday-extended": 0,
  "holiday-opening": 0,
  "busy-season-opening": 0,
};
