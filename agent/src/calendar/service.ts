import { addDays, type BusinessDate, toJstIso } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { endOfMonth } from "@desk/shared/calendar/months";
import { openingOn } from "@desk/shared/calendar/opening";
import { type OpeningKind, openingKindLabels } from "@desk/shared/calendar/opening-kind";
import type { OverridesAnswer } from "@desk/shared/contract/report-life";
import type { Deps } from "../deps.ts";
import { createReportAudit } from "../reports/life/audit-repo.ts";
import { createDayRepo } from "../reports/life/day-repo.ts";
import { createLifeRepo } from "../reports/life/life-repo.ts";
import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import { createSiteRepo } from "../site/repo.ts";
import { createOverrideRepo, type EnteredOverride } from "./repo.ts";
import { type DayFacts, wrongDay, wrongKind } from "./rules.ts";

/** Days, with room for an extra closed day or two. */
const longestRunOfHolidays = 14;

type Entry = { readonly kind: OpeningKind; readonly reason: string; readonly revision: number };
type By = { readonly at: string; readonly staffId: string };

/** 臨時の開庁・閉庁 as the lead enters them, each with its audit row. */
export type CalendarService = {
  list(): OverridesAnswer;
  put(date: string, entry: Entry, staffId: string): Verdict<OverridesAnswer>;
  /** Back to the contract's own calendar. `revision`: of the entry that the lead saw. */
  remove(date: string, revision: number, staffId: string): Verdict<OverridesAnswer>;
};

export function createCalendarService(deps: Pick<Deps, "db" | "clock" | "committed">): CalendarService {
  const { raw } = deps.db;
  const stores = storesOf(raw);
  const { repo, site, factsOf } = stores;
  const byOf = (staffId: string): By => ({ at: toJstIso(deps.clock.now()), staffId });
  const nameOf = (id: string) => site.staff().find((one) => one.id === id)?.name ?? id;
  const list = (): OverridesAnswer => ({
    overrides: repo.all().map((entry) => ({
      ...entry,
      regularKind: openingOn(entry.date).kind,
      locked: factsOf(entry.date).submitted,
    })),
  });
  const change = (
    date: string,
    revision: number,
    work: (found: EnteredOverride | null) => Refused | null,
  ) => {
    const refusal = raw
      .transaction(() => {
        const wrong = wrongDay(date, factsOf);
        if (wrong !== null) return wrong;
        const found = repo.of(date);
        return (found?.revision ?? 0) === revision ? work(found) : overtaken(date, found, nameOf);
      })
      .immediate();
    if (refusal !== null) return refusal;
    // The jobs look at the calendar again.
    deps.committed.publish({ businessDates: [] });
    return granted(list());
  };
  return {
    list,
    put: (date, entry, staffId) =>
      change(date, entry.revision, (found) => enter(stores, date, entry, { found, by: byOf(staffId) })),
    remove: (date, revision, staffId) =>
      change(date, revision, (found) => takeBack(stores, date, found, byOf(staffId))),
  };
}

function storesOf(raw: Deps["db"]["raw"]) {
  const days = createDayRepo(raw);
  return {
    repo: createOverrideRepo(raw),
    life: createLifeRepo(raw),
    audit: createReportAudit(raw),
    site: createSiteRepo(raw),
    factsOf: (date: BusinessDate): DayFacts => ({
      submitted: days.newest(date)?.state === "submitted",
      records: days.records(date),
    }),
  };
}
type Stores = ReturnType<typeof storesOf>;

function enter(
  stores: Stores,
  date: BusinessDate,
  { kind, reason, revision }: Entry,
  { found, by }: { readonly found: EnteredOverride | null; readonly by: By },
): Refused | null {
  const wrong = wrongKind(date, kind, stores.factsOf(date));
  if (wrong !== null) return wrong;
  const { at, staffId } = by;
  stores.repo.put({ date, kind, reason, revision: revision + 1, enteredAt: at, enteredBy: staffId });
  const regular = openingKindLabels[openingOn(date).kind];
  const sides = { before: found === null ? regular : entryText(found), after: entryText({ kind, reason }) };
  const detail = `${found === null ? regular : openingKindLabels[found.kind]} → ${sides.after}`;
  stores.audit.note({ ...by, action: "override", period: date, revision: null, detail }, sides);
  writeAround(stores, date);
  return null;
}

function takeBack(stores: Stores, date: BusinessDate, found: EnteredOverride | null, by: By): Refused | null {
  const regular = openingOn(date).kind;
  if (found === null)
    return refuse("not-found", `${formatWareki(date)}に臨時の変更はありません。何も変更していません。`);
  const { records } = stores.factsOf(date);
  // Without its entry the day would be a closed one with records on it.
  if (regular === "closed" && records > 0) return stillRecorded(date, records);
  stores.repo.remove(date);
  const sides = { before: entryText(found), after: openingKindLabels[regular] };
  const detail = `${openingKindLabels[found.kind]} → ${sides.after}`;
  stores.audit.note({ ...by, action: "override-removed", period: date, revision: null, detail }, sides);
  writeAround(stores, date);
  return null;
}

const entryText = ({ kind, reason }: Pick<EnteredOverride, "kind" | "reason">) =>
  `${openingKindLabels[kind]}（${reason}）`;

/** Due dates of the days before it change, and the month's first opening day on those after it. */
function writeAround({ life }: Stores, date: BusinessDate): void {
  life.writeAgainBetween(addDays(date, -longestRunOfHolidays), endOfMonth(date));
}

function stillRecorded(date: string, records: number): Refused {
  const message = `${formatWareki(date)}には記録が${records}件あります。臨時の開庁を取り消すことはできません。何も変更していません。`;
  return refuse("conflict", message);
}

function overtaken(date: string, found: EnteredOverride | null, nameOf: (id: string) => string): Refused {
  const day = formatWareki(date);
  const what =
    found === null
      ? `${day}の臨時の変更は、別の画面で取り消されています。`
      : `${day}の臨時の変更は、${nameOf(found.enteredBy)}が ${found.enteredAt.slice(0, 16).replace("T", " ")} に別の画面で登録しました。`;
  return refuse("conflict", `${what}読み直してから、もう一度直してください。何も変更していません。`);
}
