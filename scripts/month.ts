// npm run month [-- 2026-06]: a generated month is closed day by day through the real console, one day is corrected
// after its submission, another gets a late record, and the month's own report is handed in. Ends with the files of the
// month in a folder.
import { cp, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { addDays } from "@desk/shared/calendar/business-date";
import { nextBusinessDate } from "@desk/shared/calendar/due";
import { datesOf, endOfMonth } from "@desk/shared/calendar/months";
import { openingOn } from "@desk/shared/calendar/opening";
import { ensureBuilt } from "./lib/builds.mjs";
import { Advice, say, stage } from "./lib/report.mjs";
import { type Afterwards, openMonthSite } from "./month/site.ts";

const [month = "2026-06"] = process.argv.slice(2);

async function main(): Promise<void> {
  if (!/^202[678]-\d{2}$/.test(month))
    throw new Advice(`月は 2026-06 の形で指定してください（「${month}」）。`);
  await ensureBuilt();
  const first = `${month}-01`;
  const days = datesOf(month).filter((date) => openingOn(date).kind !== "closed");
  const middle = Math.floor(days.length / 2);
  const replaced = new Map<string | undefined, Afterwards>([
    [days[middle], "late"],
    [days[middle + 1], "corrected"],
  ]);
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "desk-month-"));
  try {
    await using site = await stage("窓口6台と責任者画面を登録しています", () =>
      openMonthSite(dataDir, first),
    );
    for (const date of days) {
      const done = await stage(`${date} を締めています`, () =>
        site.closeDay(date, replaced.get(date) ?? null),
      );
      say(`  ${done.total}件、第${done.revision}版を提出`);
    }
    const folder = path.join(os.tmpdir(), `desk-month-report-${month}`);
    await stage("月報を提出しています", () =>
      site.closeMonth(month, nextBusinessDate(addDays(endOfMonth(first), 4)), folder),
    );
    await cp(path.join(dataDir, "reports"), path.join(folder, "reports"), { recursive: true, force: true });
    say(`  ${folder}`);
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main().catch((error) => {
  console.error(error instanceof Advice ? error.message : error);
  process.exitCode = 1;
});
