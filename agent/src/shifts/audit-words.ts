import { formatMonthDay } from "@desk/shared/calendar/era";
import { openingKindLabels } from "@desk/shared/calendar/opening-kind";
import {
  type Absence,
  absenceKindLabels,
  type RequiredHeadcount,
  type ShiftCode,
  type ShiftEntry,
  type ShiftPlan,
  type Training,
  trainingTopicLabels,
} from "@desk/shared/contract";
import type { ShiftAuditSides } from "./audit.ts";

/** How people call whom or what an id names. */
export type Names = Record<"staff" | "post", (id: string) => string>;

/** More of one change are counted, not told. */
const toldAtMost = 6;
type Pair = readonly [name: string, before: string, after: string];

/** What another table changes: each person's day, then the signs and the headcounts. */
export function planSides(before: ShiftPlan, after: ShiftPlan, names: Names): ShiftAuditSides {
  const cells = differing(cellsOf(before, names), cellsOf(after, names)).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const named = cells.map(([key, ...texts]): Pair => {
    const [date = "", staffId = ""] = key.split(" ");
    return [`${formatMonthDay(date)} ${names.staff(staffId)}`, ...texts];
  });
  const pairs = [
    ...named,
    ...differing(signsOf(before.codes), signsOf(after.codes)),
    ...differing(requiredOf(before.required), requiredOf(after.required)),
  ];
  if (pairs.length === 0) return { before: "変更なし", after: "変更なし" };
  const rest = pairs.length > toldAtMost ? `、ほか${pairs.length - toldAtMost}件` : "";
  const side = (at: 1 | 2) =>
    pairs
      .slice(0, toldAtMost)
      .map((pair) => `${pair[0]} ${pair[at]}`)
      .join("、") + rest;
  return { before: side(1), after: side(2) };
}

/** Whose absence and who stood in; never why, which is the worker's own. */
export function absenceText({ kind, from, to, standInId }: Absence, { staff }: Names): string {
  const times = from === undefined && to === undefined ? "" : `（${from ?? "始業"}〜${to ?? "終業"}）`;
  return `${absenceKindLabels[kind]}${times}、${standInId === undefined ? "交代なし" : `交代 ${staff(standInId)}`}`;
}

export function absenceSides(before: Absence | null, after: Absence, names: Names): ShiftAuditSides {
  const [was, is] = [before && absenceText(before, names), absenceText(after, names)];
  return { before: was, after: was === is ? `${is}（理由・備考の変更）` : is };
}

export function trainingText({ date, title, topic, minutes, participants }: Training, names: Names): string {
  const told = participants.slice(0, toldAtMost).map(names.staff).join("、");
  const rest = participants.length > toldAtMost ? "ほか" : "";
  return `${formatMonthDay(date)}「${title}」（${trainingTopicLabels[topic]}）${minutes}分 ${participants.length}名（${told}${rest}）`;
}

/** Those of which the text differs; what is on one side only is なし on the other. */
function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Pair[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key) ?? "なし", after.get(key) ?? "なし"];
    return was === is ? [] : [[key, was, is] as const];
  });
}

function cellsOf({ entries }: ShiftPlan, names: Names): Map<string, string> {
  const cells = Map.groupBy(entries, ({ date, staffId }) => `${date} ${staffId}`);
  return new Map([...cells].map(([key, all]) => [key, all.map((one) => entryText(one, names)).join("・")]));
}

function entryText(entry: ShiftEntry, { post }: Names): string {
  const what = "code" in entry ? entry.code : `${entry.from}〜${entry.to}`;
  return entry.post === undefined ? what : `${what}（${post(entry.post)}）`;
}

function signsOf(codes: readonly ShiftCode[]): Map<string, string> {
  return new Map(
    codes.map((one) => [
      `記号「${one.code}」`,
      one.kind === "off"
        ? `${one.label}（休み）`
        : `${one.label} ${one.from}〜${one.to} 休憩${one.breakMinutes}分`,
    ]),
  );
}

function requiredOf(required: RequiredHeadcount): Map<string, string> {
  const kinds = ["weekday", "thursday-extended", "holiday-opening", "busy-season-opening"] as const;
  return new Map(kinds.map((kind) => [`必要人数（${openingKindLabels[kind]}）`, `${required[kind]}名`]));
}
