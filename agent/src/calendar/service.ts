import { type BusinessDate, toJstIso } from "@desk/shared/calendar/business-date";
import type { DayHours } from "@desk/shared/calendar/day-hours";
import { formatWareki } from "@desk/shared/calendar/era";
import { openingOn } from "@desk/shared/calendar/opening";
import type { OpeningKind } from "@desk/shared/calendar/opening-kind";
import type { OverridesAnswer } from "@desk/shared/contract/calendar";
import type { Deps } from "../deps.ts";
import { createReportAudit, type ReportAction } from "../reports/life/audit-repo.ts";
import { createDayRepo } from "../reports/life/day-repo.ts";
import { createLifeRepo } from "../reports/life/life-repo.ts";
import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import { createSiteRepo } from "../site/repo.ts";
import { enterOpening, takeBackOpening } from "./openings.ts";
import { createJlisRepo, createOverrideRepo, type EntryRepo } from "./repo.ts";
import { type DayFacts, wrongDay } from "./rules.ts";
import { enterStop, takeBackStop } from "./stops.ts";
import { unchanged } from "./words.ts";

export type OpeningEntry = {
  readonly kind: OpeningKind;
  readonly hours?: DayHours | undefined;
  readonly reason: string;
  readonly revision: number;
};
export type StopEntry = {
  /** null = J-LIS runs on that day, whatever its rule says. */
  readonly hours: DayHours | null;
  readonly reason: string;
  readonly revision: number;
};
type Answer = Verdict<OverridesAnswer>;

/** What the lead enters in the calendar, each with its audit row. A removal names the `revision` that the lead saw. */
export type CalendarService = {
  list(): OverridesAnswer;
  put(date: string, entry: OpeningEntry, staffId: string): Answer;
  /** Back to the contract's own calendar. */
  remove(date: string, revision: number, staffId: string): Answer;
  putStop(date: string, entry: StopEntry, staffId: string): Answer;
  /** Back to J-LIS's rule. */
  removeStop(date: string, revision: number, staffId: string): Answer;
};

export function createCalendarService(deps: Pick<Deps, "db" | "clock" | "committed">): CalendarService {
  const { raw } = deps.db;
  const stores = storesOf(raw);
  const { overrides, jlis, site, factsOf } = stores;
  const nameOf = (id: string) => site.staff().find((one) => one.id === id)?.name ?? id;
  const lockedOn = (date: BusinessDate) => factsOf(date).submitted;
  const list = (): OverridesAnswer => ({
    overrides: overrides.all().map((entry) => ({
      ...entry,
      regularKind: openingOn(entry.date).kind,
      locked: lockedOn(entry.date),
    })),
    jlisChanges: jlis.all().map((entry) => ({ ...entry, locked: lockedOn(entry.date) })),
  });
  const change = <Entry extends Overtaking>(
    { repo, what }: { readonly repo: EntryRepo<Entry>; readonly what: string },
    date: string,
    { revision, staffId }: { readonly revision: number; readonly staffId: string },
    work: (day: ChangedDay<Entry>) => Refused | null,
  ): Answer => {
    const by = { at: toJstIso(deps.clock.now()), staffId };
    const refusal = raw
      .transaction(() => {
        const wrong = wrongDay(date, factsOf);
        if (wrong !== null) return wrong;
        const found = repo.of(date);
        if ((found?.revision ?? 0) !== revision) return overtaken(date, what, found, nameOf);
        return work({ date, found, by });
      })
      .immediate();
    if (refusal !== null) return refusal;
    // The jobs look at the calendar again.
    deps.committed.publish({ businessDates: [] });
    return granted(list());
  };
  const opening = { repo: overrides, what: "臨時の変更" };
  const stop = { repo: jlis, what: "J-LISの停止の登録" };
  return {
    list,
    put: (date, entry, staffId) =>
      change(opening, date, { ...entry, staffId }, (day) => enterOpening(stores, day, entry)),
    remove: (date, revision, staffId) =>
      change(opening, date, { revision, staffId }, (day) => takeBackOpening(stores, day)),
    putStop: (date, entry, staffId) =>
      change(stop, date, { ...entry, staffId }, (day) => enterStop(stores, day, entry)),
    removeStop: (date, revision, staffId) =>
      change(stop, date, { revision, staffId }, (day) => takeBackStop(stores, day)),
  };
}

/** The day to be changed, the entry that stands, and who changes it. */
export type ChangedDay<Entry> = {
  readonly date: BusinessDate;
  readonly found: Entry | null;
  readonly by: { readonly at: string; readonly staffId: string };
};

function storesOf(raw: Deps["db"]["raw"]) {
  const days = createDayRepo(raw);
  const life = createLifeRepo(raw);
  const audit = createReportAudit(raw);
  return {
    overrides: createOverrideRepo(raw),
    jlis: createJlisRepo(raw),
    site: createSiteRepo(raw),
    factsOf: (date: BusinessDate): DayFacts => ({
      submitted: days.newest(date)?.state === "submitted",
      records: days.records(date),
    }),
    /** `detail`: the line of the day's own log. */
    note: (
      { date: period, by }: ChangedDay<unknown>,
      action: ReportAction,
      sides: { readonly before: string; readonly after: string },
      detail = `${sides.before} → ${sides.after}`,
    ) => audit.note({ ...by, action, period, revision: null, detail }, sides),
    writeAgain: (from: BusinessDate, to: BusinessDate) => life.writeAgainBetween(from, to),
  };
}
export type CalendarStores = ReturnType<typeof storesOf>;

type Overtaking = { readonly revision: number; readonly enteredAt: string; readonly enteredBy: string };

function overtaken(
  date: string,
  what: string,
  found: Overtaking | null,
  nameOf: (id: string) => string,
): Refused {
  const day = formatWareki(date);
  const then =
    found === null
      ? `${day}の${what}は、別の画面で取り消されています。`
      : `${day}の${what}は、${nameOf(found.enteredBy)}が ${found.enteredAt.slice(0, 16).replace("T", " ")} に別の画面で登録しました。`;
  return refuse("conflict", `${then}読み直してから、もう一度直してください。${unchanged}`);
}
