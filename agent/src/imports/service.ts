import { toJstIso } from "@desk/shared/calendar/business-date";
import { monthAfter } from "@desk/shared/calendar/month-due";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { ImportAnswer, ImportedLine, ImportHistoryAnswer } from "@desk/shared/contract";
import { catalogue } from "@desk/shared/procedures/catalogue";
import type { Deps } from "../deps.ts";
import { createFiguresRepo } from "../figures/repo.ts";
import { createSiteRepo } from "../site/repo.ts";
import { readCsv } from "./csv.ts";
import { folded, type ImportContext, judgeLines } from "./judge.ts";
import { createImportRepo } from "./repo.ts";
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
  const hasRecords = (month: string) => figures.firstRecordedDate(`${month}-01`, `${month}-31`) !== null;
  const currentMonth = () => toJstIso(clock.now()).slice(0, 7);
  const context = (): ImportContext => {
    const known = new Map<string, boolean>();
    return {
      currentMonth: currentMonth(),
      counterIds: new Map(
        site.counters().flatMap(({ id, label }) => [
          [id, id],
          [folded(label), id],
        ]),
      ),
      hasRecords(month) {
        const found = known.get(month) ?? hasRecords(month);
        known.set(month, found);
        return found;
      },
    };
  };
  const read: ImportService["read"] = (csv, commit, staffId) => {
    const { lines, refused } = judgeLines(readCsv(csv), context());
    const byMonth = [...Map.groupBy(lines, ({ month }) => month)].sort(([a], [b]) => (a < b ? -1 : 1));
    const committed = commit && refused.length === 0;
    const months = byMonth.map(([month, of]) => {
      const before = repo.importedTotals(month);
      return {
        month,
        total: of.reduce((sum, { count }) => sum + count, 0),
        replaces: before === null ? null : { total: before.total, importedAt: before.importedAt },
      };
    });
    if (committed) {
      const by = { at: toJstIso(clock.now()), staffId };
      for (const [month, of] of byMonth) repo.add(month, of, by);
    }
    return {
      committed,
      lines: [...lines],
      refused: refused.map(({ line, reasons }) => ({ line, reasons: [...reasons] })),
      warnings: byMonth.flatMap(([month, of]) => warningsOf(month, of)),
      months,
    };
  };
  return {
    template() {
      const months: string[] = [];
      for (
        let month: string = contractPeriod.from.slice(0, 7);
        month < currentMonth();
        month = monthAfter(month)
      )
        if (month <= contractPeriod.to && !hasRecords(month)) months.push(month);
      return importTemplate(months);
    },
    // Judged and taken in under one lock: a record that arrives in between would make the month its own.
    read: (csv, commit, staffId) => db.raw.transaction(() => read(csv, commit, staffId)).immediate(),
    history: () => ({
      months: repo
        .all()
        .map(({ byCounter: _, ...month }) => ({ ...month, byProcedure: { ...month.byProcedure } })),
    }),
  };
}

function warningsOf(month: string, lines: readonly ImportedLine[]): string[] {
  const missing = catalogue.filter(({ id }) => !lines.some((one) => one.procedureId === id));
  if (missing.length === 0) return [];
  const names = missing.map(({ shortTitle }) => shortTitle).join("、");
  return [`${monthLabel(month)}: 行のない業務（${names}）は0件として扱います。`];
}
