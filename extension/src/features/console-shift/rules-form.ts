import type { RequiredHeadcount, ShiftCode } from "@desk/shared/contract";
import { requiredSchema, shiftCodeSchema } from "@desk/shared/contract/shift";
import * as z from "zod/mini";
import type { Table } from "./table.ts";
import { words } from "./words.ts";

/** What stands in the form: fields may be half typed. */
export type RulesForm = {
  codes: CodeForm[];
  required: Record<keyof RequiredHeadcount, string>;
};
export type CodeForm = {
  kind: ShiftCode["kind"];
  code: string;
  label: string;
  from: string;
  to: string;
  breakMinutes: string;
};

export const emptyCode: CodeForm = {
  kind: "work",
  code: "",
  label: "",
  from: "08:15",
  to: "17:30",
  breakMinutes: "60",
};

export function formOf({
  codes,
  required,
}: {
  codes: readonly ShiftCode[];
  required: RequiredHeadcount;
}): RulesForm {
  return {
    codes: codes.map((one) =>
      one.kind === "work"
        ? { ...one, breakMinutes: String(one.breakMinutes) }
        : { ...emptyCode, kind: "off", code: one.code, label: one.label },
    ),
    required: {
      weekday: String(required.weekday),
      "thursday-extended": String(required["thursday-extended"]),
      "holiday-opening": String(required["holiday-opening"]),
      "busy-season-opening": String(required["busy-season-opening"]),
    },
  };
}

const half = (text: string) => text.normalize("NFKC").trim();
const whole = (text: string) => (/^\d{1,3}$/.test(half(text)) ? Number(half(text)) : Number.NaN);

/** The form as it is kept, or the first thing that is wrong with it. A sign that the table uses cannot go away. */
export function rulesOf(
  form: RulesForm,
  table: Table,
): { ok: true; codes: ShiftCode[]; required: RequiredHeadcount } | { ok: false; problem: string } {
  const codes: ShiftCode[] = [];
  for (const [index, { kind, code, label, from, to, breakMinutes }] of form.codes.entries()) {
    const said = { kind, code: half(code), label: label.trim() };
    const times = { from: half(from).padStart(5, "0"), to: half(to).padStart(5, "0") };
    const parsed = z.safeParse(
      shiftCodeSchema,
      kind === "work" ? { ...said, ...times, breakMinutes: whole(breakMinutes) } : said,
    );
    const wrongOrder = kind === "work" && times.from >= times.to;
    const twice = codes.some((one) => one.code === said.code);
    if (!parsed.success || wrongOrder || twice) return { ok: false, problem: words.badCode(index) };
    codes.push(parsed.data);
  }
  const entries = Object.values(table).flatMap((row) => Object.values(row).flat());
  const lost = entries.find((entry) => "code" in entry && !codes.some(({ code }) => code === entry.code));
  if (lost !== undefined && "code" in lost) return { ok: false, problem: words.usedCode(lost.code) };
  const required = z.safeParse(
    requiredSchema,
    Object.fromEntries(Object.entries(form.required).map(([key, text]) => [key, whole(text)])),
  );
  if (!required.success) return { ok: false, problem: words.badRequired };
  return { ok: true, codes, required: required.data };
}
