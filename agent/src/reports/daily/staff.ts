import { timeOf } from "@desk/shared/calendar/business-date";
import type { DailyReport, StaffDay } from "@desk/shared/contract";
import type { Block } from "../document/blocks.ts";
import { printable, text } from "../document/values.ts";
import { type FormSite, labelsOf } from "./form.ts";

/** 従事者: planned and present with their times, 欠員・交代 (S §9(1)(4)(5)③; REPORTS d-2 2). */
export function staffBlocks(report: DailyReport, site: FormSite): Block[] {
  const { staff } = report;
  const planned = staff.filter((one) => one.plannedFrom !== null).length;
  const present = staff.filter((one) => one.firstAt !== null).length;
  const absent = staff.filter((one) => one.absence !== null).length;
  const summary = `予定 ${planned}人・実 ${present}人・欠員 ${absent}人（実は最初～最後の記録。後入力を除く）`;
  const heading: Block = { kind: "heading", text: "1　従事者", notes: [summary] };
  if (staff.length === 0) return [heading];
  const names = labelsOf(site);
  return [
    heading,
    {
      kind: "fields",
      id: "staff",
      title: "従事者",
      across: 3,
      labelWidth: 48,
      fields: staff.map((one) => ({ label: printable(one.name), value: text(timesText(one, names.staff)) })),
    },
  ];
}

function timesText(one: StaffDay, nameOf: (id: string) => string): string {
  const planned = one.plannedFrom === null ? "予定なし" : `予 ${one.plannedFrom}～${one.plannedTo ?? "未定"}`;
  const present =
    one.firstAt === null
      ? "実 なし"
      : `実 ${timeOf(one.firstAt)}～${one.lastAt === null ? "継続中" : timeOf(one.lastAt)}`;
  const turns = (one.standsIn ?? []).map(
    ({ staffId, from, to }) => `　交代 ${from}～${to}（${printable(nameOf(staffId))}）`,
  );
  // The usual two on one line of the form.
  if (one.absence === null) return `${planned}${turns.join("")}${turns.length === 0 ? " " : "　"}${present}`;
  const { reason, standInId } = one.absence;
  const standIn = standInId === null ? "交代なし" : `交代 ${printable(nameOf(standInId))}`;
  const seen = one.firstAt === null ? "" : ` ${present}`;
  return `${planned}${seen}　欠員（${printable(reason)}・${standIn}）`;
}
