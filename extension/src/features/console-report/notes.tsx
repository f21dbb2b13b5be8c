import type { DailyReport } from "@desk/shared/contract";
import { words } from "./words.ts";

/** What stands beside the tables: unfinished, voided, corrected, staff, stops. Zeros are printed as 0. */
export function Notes({ report }: { report: DailyReport }) {
  const { notes } = words;
  const downMinutes = report.devices.reduce((sum, device) => sum + device.downMinutes, 0);
  const entries: readonly (readonly [label: string, value: string])[] = [
    [notes.open, notes.cases(report.open.length)],
    [notes.voided, notes.cases(report.voided)],
    [notes.corrected, notes.cases(report.corrected)],
    [notes.inaccurate, notes.cases(report.inaccurate)],
    [notes.staff, notes.people(report.staff.length)],
    [notes.down, downMinutes === 0 ? words.none : notes.minutes(downMinutes)],
  ];
  return (
    <dl className="console-report-notes">
      {entries.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
