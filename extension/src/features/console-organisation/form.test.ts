import type { Organisation } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { emptyMember, type Form, formOf, organisationOf } from "./form.ts";
import { words } from "./words.ts";

const organisation: Organisation = {
  contractor: "受託事業者",
  headcount: { manager: 1, lead: 1, staff: 6 },
  members: [{ position: "lead", name: "山田", phone: "0965-00-0000" }],
};
const form = formOf(organisation);
const problemOf = (change: Partial<Form>) => {
  const read = organisationOf({ ...form, ...change });
  return read.ok ? null : read.problem;
};

test("what was saved comes back as it was", () => {
  expect(organisationOf(form)).toEqual({ ok: true, organisation });
});

test("full-width digits are taken as digits", () => {
  const read = organisationOf({ ...form, headcount: { ...form.headcount, staff: "１２" } });
  expect(read.ok && read.organisation.headcount.staff).toBe(12);
});

test("what is wrong is named with its person", () => {
  const second = (change: Partial<typeof emptyMember>) => ({
    members: [...form.members, { ...emptyMember, name: "佐藤", ...change }],
  });
  expect(problemOf(second({ name: " " }))).toBe(words.wrong.name(1));
  expect(problemOf(second({ phone: "なし" }))).toBe(words.wrong.phone(1));
  expect(problemOf(second({ email: "sato" }))).toBe(words.wrong.email(1));
  expect(problemOf({ headcount: { ...form.headcount, lead: "-1" } })).toBe(words.wrong.headcount);
});
