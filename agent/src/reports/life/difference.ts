import { timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import { openingKindLabels } from "@desk/shared/calendar/opening-kind";
import type { DailyReport } from "@desk/shared/contract";
import { deviceStatusLabels, outcomeLabels, phaseLabels } from "@desk/shared/contract/labels";
import type { Difference } from "@desk/shared/contract/report-life";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { fieldLabels, kindLabels } from "./field-labels.ts";

export type LabelSite = {
  readonly counters: readonly { readonly id: string; readonly label: string }[];
  readonly devices: readonly { readonly id: string; readonly label: string }[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
};

type Leaf = string | number | boolean | null;

/**
 * What differs between a report as it was handed in and as it would be compiled now, leaf by leaf. Pure. When it was
 * compiled, its revision and its state are no difference.
 */
export function differencesOf(before: DailyReport, after: DailyReport, site: LabelSite): Difference[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  // Handed in by a program that linked only named cases: what the newer rule says of its 影響件数 is no news of the day.
  const isOlderRule = before.heldUpApart === undefined;
  const linked = (name: string | undefined) => name === "affectedCases" || name === "heldUpApart";
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths.flatMap((path) => {
    const [from, to] = [was.get(path) ?? null, is.get(path) ?? null];
    if (from === to) return [];
    const segments = path.split("\0");
    return [
      {
        path: segments.join("."),
        label: labelOf(segments, site),
        before: print(from),
        after: print(to),
        counts: calls(segments, from) && !(isOlderRule && linked(segments.at(-1))),
      },
    ];
  });
}

const ignored = new Set(["compiledAt", "revision", "revisionReason", "state", "rehearsal", "open"]);

/** Arrays of things with a name of their own are compared by that name, so that one more is not a change of all. */
const nameKeys = ["deviceId", "incidentId", "itemId", "staffId", "transactionId"] as const;

function leavesOf(report: DailyReport): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (value: unknown, path: string) => {
    if (value === undefined) return;
    if (typeof value !== "object" || value === null) leaves.set(path, value as Leaf);
    else if (Array.isArray(value)) walkList(value, path);
    else for (const [key, part] of Object.entries(value)) walk(part, `${path}\0${key}`);
  };
  const walkList = (list: readonly unknown[], path: string) => {
    const seen = new Map<string, number>();
    for (const [index, part] of list.entries()) {
      const name = nameOf(part) ?? String(index + 1);
      // A case may be corrected more than once.
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      walk(part, `${path}\0${nth === 1 ? name : `${name}#${nth}`}`);
    }
  };
  for (const [key, value] of Object.entries(report)) if (!ignored.has(key)) walk(value, key);
  return leaves;
}

function nameOf(part: unknown): string | null {
  if (typeof part !== "object" || part === null) return null;
  const key = nameKeys.find((one) => one in part);
  const name = key === undefined ? undefined : (part as Record<string, unknown>)[key];
  return typeof name === "string" ? name : null;
}

/** Fields that follow from other days, from the calendar or from names, and those that say what came after. */
const following = new Set([
  "monthToDate",
  "monthToDateFrom",
  "lastYear",
  "dueDate",
  "name",
  "qaCandidates",
  "followUp",
  "prevention",
  "contentChanges",
  // What checks found, and who had looked when, was there when the report was made; only an older program did not
  // print it.
  "observed",
  "lastLookedOn",
  // Says again what the 欠員 says.
  "standsIn",
]);

/** Whether a difference calls for a 差替え: the day's own facts do. */
function calls(segments: readonly string[], before: Leaf): boolean {
  if (segments.some((one) => following.has(one))) return false;
  // Still going on when the report was handed in; when it ended is a later day's news.
  if (segments.includes("episodes") && segments.at(-1) === "to" && before === null) return false;
  return !(
    segments[0] === "incidents" && ["state", "reportedAt", "reportedTo"].includes(segments.at(-1) ?? "")
  );
}

function labelOf(segments: readonly string[], site: LabelSite): string {
  const words = segments.map((segment) => {
    const [name = "", nth] = segment.split("#");
    const word = wordOf(name, site);
    return nth === undefined || word === "" ? word : `${word}（${nth}）`;
  });
  return words.filter((word) => word !== "").join(" ");
}

function wordOf(name: string, site: LabelSite): string {
  const field = fieldLabels[name];
  if (field !== undefined) return field;
  const procedure = catalogueEntry(name)?.shortTitle;
  if (procedure !== undefined) return procedure;
  const own = [...site.counters, ...site.devices].find(({ id }) => id === name)?.label;
  if (own !== undefined) return own;
  const staff = site.staff.find(({ id }) => id === name)?.name;
  if (staff !== undefined) return staff;
  const coded = codeWord(name);
  if (coded !== undefined) return coded;
  if (/^\d{1,2}$/.test(name)) return name;
  // The tail of an id is enough to tell two cases apart.
  return name.length === 36 ? `（${name.slice(-6)}）` : name;
}

function codeWord(value: string): string | undefined {
  const tables: Record<string, string>[] = [
    outcomeLabels,
    phaseLabels,
    deviceStatusLabels,
    openingKindLabels,
    kindLabels,
  ];
  for (const table of tables) if (Object.hasOwn(table, value)) return table[value];
  return undefined;
}

function print(value: Leaf): string {
  if (value === null) return "なし";
  if (typeof value === "boolean") return value ? "はい" : "いいえ";
  if (typeof value === "number") return String(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return timeOf(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatMonthDay(value);
  return codeWord(value) ?? catalogueEntry(value)?.shortTitle ?? value;
}
