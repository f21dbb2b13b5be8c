import { type Organisation, organisationSchema } from "@desk/shared/contract";
import * as z from "zod/mini";
import { words } from "./words.ts";

/** What stands in the form: a field is empty, not absent; a number may be half typed. */
export type Form = {
  contractor: string;
  headcount: Record<keyof Organisation["headcount"], string>;
  members: MemberForm[];
};
export type MemberForm = {
  position: Organisation["members"][number]["position"];
  name: string;
  duty: string;
  phone: string;
  email: string;
};

export const emptyMember: MemberForm = { position: "staff", name: "", duty: "", phone: "", email: "" };

export function formOf({ contractor, headcount, members }: Organisation): Form {
  const { manager, lead, staff } = headcount;
  return {
    contractor,
    headcount: { manager: String(manager), lead: String(lead), staff: String(staff) },
    members: members.map(({ position, name, duty = "", phone = "", email = "" }) => ({
      position,
      name,
      duty,
      phone,
      email,
    })),
  };
}

/** The form as it is sent, or the first thing that is wrong with it. */
export function organisationOf(
  form: Form,
): { ok: true; organisation: Organisation } | { ok: false; problem: string } {
  // What a Japanese keyboard types is meant as what it looks like.
  const half = (text: string) => text.normalize("NFKC").trim();
  const count = (text: string) => (/^\d{1,3}$/.test(half(text)) ? Number(half(text)) : Number.NaN);
  const { manager, lead, staff } = form.headcount;
  const parsed = z.safeParse(organisationSchema, {
    contractor: form.contractor,
    headcount: { manager: count(manager), lead: count(lead), staff: count(staff) },
    members: form.members.map(({ position, name, duty, phone, email }) => ({
      position,
      name,
      ...(duty.trim() === "" ? {} : { duty }),
      ...(half(phone) === "" ? {} : { phone: half(phone) }),
      ...(half(email) === "" ? {} : { email: half(email) }),
    })),
  });
  if (parsed.success) return { ok: true, organisation: parsed.data };
  return { ok: false, problem: problemAt(parsed.error.issues[0]?.path ?? []) };
}

function problemAt([part, index, field]: readonly PropertyKey[]): string {
  const { wrong } = words;
  if (part === "contractor" || part === "headcount") return wrong[part];
  if (typeof index !== "number") return wrong.other;
  if (field === "name" || field === "duty" || field === "phone" || field === "email")
    return wrong[field](index);
  return wrong.other;
}
