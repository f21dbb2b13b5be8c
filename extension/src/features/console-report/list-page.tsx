import { formatMonthDay, formatWarekiMonth } from "@desk/shared/calendar/era";
import { openingText } from "@desk/shared/calendar/opening-kind";
import type { DayRow } from "@desk/shared/contract/report-life";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { ReportMark, TableHead, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { DueCard } from "./due-card.tsx";
import { FolderDialog } from "./folder-dialog.tsx";
import { monthBeside, monthOf } from "./month.ts";
import { rowMark } from "./stage.ts";
import { folderWords, words } from "./words.ts";

/** What is due, then the days of a month, newest first. */
export function ListPage({
  wanted,
  onPlace,
}: {
  /** A month of the address; anything else is this month. */
  wanted: string;
  onPlace: (place: readonly string[]) => void;
}) {
  const { reports } = useLeadAgent();
  const today = useDeskState((state) => state.businessDate);
  const compiled = useDeskState(({ live }) => live?.report?.compiledAt ?? "");
  const month = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(wanted) ? wanted : monthOf(today);
  const days = useLoaded(month, () => reports.days(month), compiled);
  const [folder, setFolder] = useState<{ notice: string | null; open: boolean }>({
    notice: null,
    open: false,
  });
  const [earlier, later] = [monthBeside(month, -1), monthBeside(month, 1)];
  return (
    <>
      <DueCard version={compiled} onDay={(date) => onPlace([date])} />
      <section className="console-card" aria-labelledby="console-report">
        <header className="console-report-head">
          <h2 id="console-report">{words.listTitle(formatWarekiMonth(month))}</h2>
          <Button disabled={earlier === null} onClick={() => onPlace([earlier ?? month])}>
            {words.earlier}
          </Button>
          <Button
            disabled={later === null || month >= monthOf(today)}
            onClick={() => onPlace([later ?? month])}
          >
            {words.later}
          </Button>
          <Button kind="quiet" onClick={() => setFolder({ notice: null, open: true })}>
            {folderWords.open}
          </Button>
        </header>
        <p>{words.lead}</p>
        {folder.notice !== null && <Banner kind="good">{folder.notice}</Banner>}
        <WhenLoaded of={days}>
          {({ days: rows }) => <DayTable rows={rows} onDay={(date) => onPlace([date])} />}
        </WhenLoaded>
      </section>
      {folder.open && (
        <FolderDialog
          onClose={() => setFolder({ notice: null, open: false })}
          onSaved={() => setFolder({ notice: folderWords.saved, open: false })}
        />
      )}
    </>
  );
}

function DayTable({ rows, onDay }: { rows: readonly DayRow[]; onDay: (date: string) => void }) {
  if (rows.length === 0) return <p className="console-empty">{words.noDays}</p>;
  return (
    <table className="console-table console-report-days">
      <TableHead columns={words.columns} numeric={["total", "open"]} />
      <tbody>
        {rows.map((row) => (
          <DayRowView key={row.businessDate} row={row} onOpen={() => onDay(row.businessDate)} />
        ))}
      </tbody>
    </table>
  );
}

function DayRowView({ row, onOpen }: { row: DayRow; onOpen: () => void }) {
  const date = formatMonthDay(row.businessDate);
  return (
    <tr>
      <th scope="row" className="number">
        {date}
      </th>
      <td>{openingText({ kind: row.openingKind, opensAt: row.hours?.from, closesAt: row.hours?.to })}</td>
      <td>
        <ReportMark state={rowMark(row)} /> {row.revision > 1 && words.revision(row.revision)}
      </td>
      <td className="console-table-number number">{words.cases(row.total)}</td>
      <td className="console-table-number number">
        {row.open === 0 ? words.cases(0) : <strong>{words.cases(row.open)}</strong>}
      </td>
      <td className="number">
        {formatMonthDay(row.dueDate)}
        {row.overdue && <strong className="console-report-overdue">{words.overdue}</strong>}
      </td>
      <td className="console-report-note">
        {[row.fileProblem, row.note].filter((part) => part !== null).join(" ") || words.none}
      </td>
      <td className="console-report-action">
        <Button aria-label={words.openLabel(`${date}の日報`)} onClick={onOpen}>
          {words.open}
        </Button>
      </td>
    </tr>
  );
}
