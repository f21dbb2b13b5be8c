import type { Organisation } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { emptyMember, type Form, formOf, organisationOf } from "./form.ts";
import { words } from "./words.ts";

const organisation: Organisation = {
  contractor: "受託事業者",
  headcount: { manager: 1, lead: 1, staff: 6 },
  client: { department: "八代市 市民課", phone: "0965-33-0000" },
  emergency: { way: "業務用携帯電話" },
  members: [
    { position: "lead", name: "山田", phone: "0965-00-0000" },
    { position: "staff", name: "川口", group: "窓口" },
  ],
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
    members: [...form.members.slice(0, 1), { ...emptyMember, name: "佐藤", ...change }],
  });
  expect(problemOf(second({ name: " " }))).toBe(words.wrong.name(1));
  expect(problemOf(second({ phone: "なし" }))).toBe(words.wrong.phone(1));
  expect(problemOf(second({ email: "sato" }))).toBe(words.wrong.email(1));
  expect(problemOf(second({ group: "あ".repeat(21) }))).toBe(words.wrong.group(1));
  expect(problemOf({ department: "", clientPhone: "0965-33-0000" })).toBe(words.wrong.client);
  expect(problemOf({ emergencyPhone: "なし" })).toBe(words.wrong.emergency);
  expect(problemOf({ headcount: { ...form.headcount, lead: "-1" } })).toBe(words.wrong.headcount);
});

test("a number of a person is refused wherever it stands; a telephone number of a contact is none", () => {
  const member = (change: Partial<typeof emptyMember>) => ({
    members: [{ ...emptyMember, name: "佐藤", ...change }],
  });
  const number = "2345 6789 0124";
  for (const change of [
    { contractor: number },
    { department: "市民課", contact: number },
    { department: `昭和60年3月4日生` },
    { emergencyWay: `${number} へ` },
    member({ duty: number }),
    member({ group: number }),
    member({ phone: number }),
  ])
    expect(problemOf(change)).toBe(words.wrong.personal);
  const reached = {
    department: "市民課",
    contact: "庶務係 0965-33-4111",
    emergencyWay: "携帯 090-1234-5678",
  };
  expect(problemOf({ ...reached, ...member({ phone: "090-1234-5678", duty: "窓口1・電話1" }) })).toBeNull();
});
