import { toJstIso } from "@desk/shared/calendar/business-date";
import { monthAfter } from "@desk/shared/calendar/month-due";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { ImportAnswer, ImportedLine, ImportHistoryAnswer } from "@desk/shared/contract";
import { catalogue } from "@desk/shared/procedures/catalogue";
import type { Deps } from "../deps.ts";
import { createFiguresRepo } from "../figures/repo.ts";
import { createSiteRepo } from "../site/repo.ts";
import { readCsv } from "./csv.ts";
import { folded, type ImportContext, type Judged, judgeLines } from "./judge.ts";
import { createImportRepo, type ImportRepo } from "./repo.ts";
import { importTemplate, monthLabel } from "./template.ts";

export type ImportService = {
  /** For the months that are over and have no records: what there is to take in. */
  template(): string;
  /** Judges every line; with `commit`, and only when none is refused, takes in the whole file. */
  read(csv: string, commit: boolean, staffId: string): ImportAnswer;
  history(): ImportHistoryAnswer;
};

export function createImportService({ db, clock }: Pick<Deps, "db" | "clock">): ImportService {
  const repo = createImportRepo(db.raw);
  const figures = createFiguresRepo(db.raw);
  const site = createSiteRepo(db.raw);
  // What comes late for a month that was taken in does not make it the desk's own: its totals can still be put right.
  const isItsOwn = (month: string) =>
    repo.importedTotals(month) === null && figures.firstRecordedDate(`${month}-01`, `${month}-31`) !== null;
  const now = () => toJstIso(clock.now());
  const context = () => contextOf(now().slice(0, 7), site.counters(), isItsOwn);
  return {
    template: () => importTemplate(monthsBefore(now().slice(0, 7)).filter((month) => !isItsOwn(month))),
    // Judged and taken in under one lock: a record that arrives in between would make the month its own.
    read: (csv, commit, staffId) =>
      db.raw
        .transaction(() => {
          const judged = judgeLines(readCsv(csv), context());
          const answer = answerOf(judged, repo);
          if (!commit || judged.refused.length > 0) return answer;
          for (const [month, lines] of byMonth(judged)) repo.add(month, lines, { at: now(), staffId });
          return { ...answer, committed: true };
        })
        .immediate(),
    history: () => ({
      months: repo
        .all()
        .map(({ byCounter: _, ...month }) => ({ ...month, byProcedure: { ...month.byProcedure } })),
    }),
  };
}

function contextOf(
  currentMonth: string,
  counters: readonly { readonly id: string; readonly label: string }[],
  isItsOwn: (month: string) => boolean,
): ImportContext {
  const known = new Map<string, boolean>();
  return {
    currentMonth,
    counterIds: new Map(counters.flatMap(({ id, label }) => [id, folded(label)].map((name) => [name, id]))),
    isItsOwn(month) {
      const found = known.get(month) ?? isItsOwn(month);
      known.set(month, found);
      return found;
    },
  };
}

/** The months of the contract that are over. */
function monthsBefore(currentMonth: string): string[] {
  const months: string[] = [];
  const last = contractPeriod.to.slice(0, 7);
  for (let month = contractPeriod.from.slice(0, 7); month < currentMonth; month = monthAfter(month))
    if (month <= last) months.push(month);
  return months;
}

function byMonth({ lines }: Judged): [string, ImportedLine[]][] {
  return [...Map.groupBy(lines, ({ month }) => month)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What would be taken in, and what keeps it out. */
function answerOf(judged: Judged, repo: ImportRepo): ImportAnswer {
  const months = byMonth(judged);
  return {
    committed: false,
    lines: [...judged.lines],
    refused: judged.refused.map(({ line, reasons }) => ({ line, reasons: [...reasons] })),
    warnings: months.flatMap(([month, lines]) => warningsOf(month, lines)),
    months: months.map(([month, lines]) => {
      const before = repo.importedTotals(month);
      return {
        month,
        total: lines.reduce((sum, { count }) => sum + count, 0),
        replaces: before === null ? null : { total: before.total, importedAt: before.importedAt },
      };
    }),
  };
}

function warningsOf(month: string, lines: readonly ImportedLine[]): string[] {
  const missing = catalogue.filter(({ id }) => !lines.some((one) => one.procedureId === id));
  if (missing.length === 0) return [];
  const names = missing.map(({ shortTitle }) => shortTitle).join("、");
  return [`${monthLabel(month)}: 行のない業務（${names}）は0件として扱います。`];
}
