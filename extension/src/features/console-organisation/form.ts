import { type Organisation, organisationInputSchema } from "@desk/shared/contract";
import * as z from "zod/mini";
import { words } from "./words.ts";

/** What stands in the form: a field is empty, not absent; a number may be half typed. */
export type Form = {
  contractor: string;
  headcount: Record<keyof Organisation["headcount"], string>;
  department: string;
  contact: string;
  clientPhone: string;
  emergencyWay: string;
  emergencyPhone: string;
  members: MemberForm[];
};
export type MemberForm = {
  position: Organisation["members"][number]["position"];
  name: string;
  group: string;
  duty: string;
  phone: string;
  email: string;
};

export const emptyMember: MemberForm = {
  position: "staff",
  name: "",
  group: "",
  duty: "",
  phone: "",
  email: "",
};

export function formOf({ contractor, headcount, members, client, emergency }: Organisation): Form {
  const { manager, lead, staff } = headcount;
  return {
    contractor,
    department: client?.department ?? "",
    contact: client?.contact ?? "",
    clientPhone: client?.phone ?? "",
    emergencyWay: emergency?.way ?? "",
    emergencyPhone: emergency?.phone ?? "",
    headcount: { manager: String(manager), lead: String(lead), staff: String(staff) },
    members: members.map(({ position, name, group = "", duty = "", phone = "", email = "" }) => ({
      position,
      name,
      group,
      duty,
      phone,
      email,
    })),
  };
}

/** What a Japanese keyboard types is meant as what it looks like. */
const half = (text: string) => text.normalize("NFKC").trim();

/** Nothing at all where nothing was filled in; a phone without an office is told as one. */
function clientOf({ department, contact, clientPhone }: Form) {
  if ([department, contact, clientPhone].every((text) => text.trim() === "")) return {};
  const rest = {
    ...(contact.trim() === "" ? {} : { contact }),
    ...(half(clientPhone) === "" ? {} : { phone: half(clientPhone) }),
  };
  return { client: { department, ...rest } };
}

function emergencyOf({ emergencyWay, emergencyPhone }: Form) {
  if (emergencyWay.trim() === "" && half(emergencyPhone) === "") return {};
  return {
    emergency: { way: emergencyWay, ...(half(emergencyPhone) === "" ? {} : { phone: half(emergencyPhone) }) },
  };
}

/** The form as it is sent, or the first thing that is wrong with it. */
export function organisationOf(
  form: Form,
): { ok: true; organisation: Organisation } | { ok: false; problem: string } {
  const count = (text: string) => (/^\d{1,3}$/.test(half(text)) ? Number(half(text)) : Number.NaN);
  const { manager, lead, staff } = form.headcount;
  const parsed = z.safeParse(organisationInputSchema, {
    contractor: form.contractor,
    ...clientOf(form),
    ...emergencyOf(form),
    headcount: { manager: count(manager), lead: count(lead), staff: count(staff) },
    members: form.members.map(({ position, name, group, duty, phone, email }) => ({
      position,
      name,
      ...(group.trim() === "" ? {} : { group }),
      ...(duty.trim() === "" ? {} : { duty }),
      ...(half(phone) === "" ? {} : { phone: half(phone) }),
      ...(half(email) === "" ? {} : { email: half(email) }),
    })),
  });
  if (parsed.success) return { ok: true, organisation: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue?.message === "personal-data") return { ok: false, problem: words.wrong.personal };
  return { ok: false, problem: problemAt(issue?.path ?? []) };
}

function problemAt([part, index, field]: readonly PropertyKey[]): string {
  const { wrong } = words;
  if (part === "contractor" || part === "headcount" || part === "client" || part === "emergency")
    return wrong[part];
  if (typeof index !== "number") return wrong.other;
  if (field === "name" || field === "group" || field === "duty" || field === "phone" || field === "email")
    return wrong[field](index);
  return wrong.other;
}
