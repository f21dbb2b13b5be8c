import { noHeadcount, presetCodes } from "@desk/shared/shifts/preset";
import { expect, test } from "vitest";
import { emptyCode, formOf, type RulesForm, rulesOf } from "./rules-form.ts";
import { tableOf } from "./table.ts";
import { words } from "./words.ts";

const form = formOf({ codes: presetCodes, required: noHeadcount });
const table = tableOf([{ staffId: "staff-2", date: "2026-05-14", code: "延" }]);
const problemOf = (change: Partial<RulesForm>) => {
  const read = rulesOf({ ...form, ...change }, table);
  return read.ok ? null : read.problem;
};

test("what was kept comes back as it was; full-width is taken as what it looks like", () => {
  expect(rulesOf(form, table)).toEqual({ ok: true, codes: presetCodes, required: noHeadcount });
  const wide = {
    ...emptyCode,
    code: "夜",
    label: "夜間",
    from: "９：００",
    to: "１２：００",
    breakMinutes: "０",
  };
  const read = rulesOf({ ...form, codes: [...form.codes, wide] }, table);
  expect(read.ok && read.codes.at(-1)).toEqual({
    kind: "work",
    code: "夜",
    label: "夜間",
    from: "09:00",
    to: "12:00",
    breakMinutes: 0,
  });
});

test("what is wrong is named, and a sign in use stays", () => {
  const added = (change: Partial<typeof emptyCode>) => ({
    codes: [...form.codes, { ...emptyCode, code: "夜", label: "夜間", ...change }],
  });
  expect(problemOf(added({}))).toBeNull();
  const last = form.codes.length;
  for (const wrong of [
    { code: "" },
    { code: "9" },
    { code: "日" },
    { label: "" },
    { from: "25:00" },
    { to: "08:00" },
  ])
    expect(problemOf(added(wrong))).toBe(words.badCode(last));
  expect(problemOf({ codes: form.codes.filter(({ code }) => code !== "延") })).toBe(words.usedCode("延"));
  expect(problemOf({ required: { ...form.required, weekday: "100" } })).toBe(words.badRequired);
});
