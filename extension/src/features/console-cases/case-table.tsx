import { timeOf } from "@desk/shared/calendar/business-date";
import { outcomeLabels, phaseLabels } from "@desk/shared/contract";
import type { CaseRow } from "@desk/shared/contract/cases";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { durationText } from "@desk/shared/timing/format";
import { Button } from "../../ui/index.ts";
import type { Names } from "./names.ts";
import { words } from "./words.ts";

/** The records of a page; what was taken back stays, struck through. */
export function CaseTable({
  rows,
  names,
  onOpen,
}: {
  rows: readonly CaseRow[];
  names: Names;
  onOpen: (row: CaseRow) => void;
}) {
  const { columns } = words;
  return (
    <table className="console-table cases-table" aria-label={words.title}>
      <thead>
        <tr>
          <th scope="col">{columns.span}</th>
          <th scope="col">{columns.counter}</th>
          <th scope="col">{columns.procedure}</th>
          <th scope="col">{columns.outcome}</th>
          <th scope="col" className="console-table-number">
            {columns.quantity}
          </th>
          <th scope="col" className="console-table-number">
            {columns.serving}
          </th>
          <th scope="col" className="console-table-number">
            {columns.review}
          </th>
          <th scope="col">{columns.staff}</th>
          <th scope="col">{columns.marks}</th>
          <th scope="col">
            <span className="visually-hidden">{columns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.transactionId} row={row} names={names} onOpen={() => onOpen(row)} />
        ))}
      </tbody>
    </table>
  );
}

export function titleOf({ procedureId }: CaseRow): string {
  return catalogueEntry(procedureId)?.title ?? procedureId;
}

export function outcomeText({ kind, outcome, phase }: CaseRow): string {
  if (kind === "tally") return words.tally;
  if (outcome !== null) return outcomeLabels[outcome];
  return phase === null ? "" : words.running(phaseLabels[phase]);
}

/** 10:20〜10:35; of a count the minute of its tap. */
function spanText({ kind, startedAt, finishedAt }: CaseRow): string {
  if (kind === "tally") return timeOf(startedAt);
  return `${timeOf(startedAt)}〜${finishedAt === null ? "" : timeOf(finishedAt)}`;
}

/** What is special about a record, in words. */
export function marksOf({
  kind,
  voided,
  corrections,
  timeIsAccurate,
  finishedAt,
  feeAssisted,
}: CaseRow): string[] {
  const kinds = new Set(corrections.map((one) => one.kind));
  if (voided) kinds.add("voided");
  const inaccurate = kind === "case" && finishedAt !== null && !timeIsAccurate;
  return [
    ...[...kinds].map((one) => words.marks[one]),
    ...(inaccurate ? [words.marks.inaccurate] : []),
    ...(feeAssisted ? [words.marks.fee] : []),
  ];
}

function Row({ row, names, onOpen }: { row: CaseRow; names: Names; onOpen: () => void }) {
  const { startedAt, finishedAt, quantity, times, staffId, finishedBy, counterId, kind, voided } = row;
  const timed = kind === "case" && finishedAt !== null && row.timeIsAccurate;
  const staff = [...new Set([staffId, finishedBy ?? staffId])].map(names.staff).join("→");
  return (
    <tr className={voided ? "cases-row--voided" : undefined}>
      <td className="number">{spanText(row)}</td>
      <td>{names.counter(counterId)}</td>
      <th scope="row" className="cases-wrap">
        {titleOf(row)}
      </th>
      <td className="cases-wrap">{outcomeText(row)}</td>
      <td className="console-table-number number">{quantity}</td>
      <td className="console-table-number number">{timed ? durationText(times.servingS) : "—"}</td>
      <td className="console-table-number number">
        {timed && times.reviewS > 0 ? durationText(times.reviewS) : "—"}
      </td>
      <td>{staff}</td>
      <td className="cases-wrap">
        {marksOf(row).map((mark) => (
          <span key={mark} className="cases-mark">
            {mark}
          </span>
        ))}
      </td>
      <td>
        <Button kind="quiet" aria-label={words.detailOf(timeOf(startedAt), titleOf(row))} onClick={onOpen}>
          {words.detail}
        </Button>
      </td>
    </tr>
  );
}
