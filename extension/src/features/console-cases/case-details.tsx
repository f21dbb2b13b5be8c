import { timeOf } from "@desk/shared/calendar/business-date";
import { phaseLabels } from "@desk/shared/contract";
import type { CaseAnswer, CaseRow } from "@desk/shared/contract/cases";
import { durationText } from "@desk/shared/timing/format";
import { markText } from "../../ui/record/changes-list.tsx";
import { marksOf, outcomeText, titleOf } from "./case-table.tsx";
import type { Names } from "./names.ts";
import { momentLabels, words } from "./words.ts";

/** One record: what it says now, its course, and what was corrected. */
export function CaseDetails({ answer, names }: { answer: CaseAnswer; names: Names }) {
  const { row, timeline } = answer;
  return (
    <div className="cases-details">
      <CaseFacts row={row} names={names} />
      <section aria-labelledby="cases-corrections">
        <h3 id="cases-corrections">{words.corrections}</h3>
        {row.corrections.length === 0 ? (
          <p>{words.noCorrections}</p>
        ) : (
          <ul className="cases-corrections">
            {row.corrections.map((one) => (
              <li key={`${one.at} ${one.kind} ${one.reason}`}>
                <strong>{markText(one)}</strong>
                <span className="number">{words.by(names.staff(one.staffId ?? ""), timeOf(one.at))}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="cases-course">
        <h3 id="cases-course">{words.course}</h3>
        <Course timeline={timeline} names={names} />
      </section>
    </div>
  );
}

/** What a record says now. */
export function CaseFacts({ row, names }: { row: CaseRow; names: Names }) {
  const { startedAt, finishedAt, quantity, times, staffId, finishedBy, counterId, note } = row;
  const { columns } = words;
  const facts: [string, string][] = [
    [columns.procedure, titleOf(row)],
    [columns.outcome, outcomeText(row)],
    [columns.counter, names.counter(counterId)],
    [columns.start, timeOf(startedAt)],
    [columns.end, finishedAt === null ? "—" : timeOf(finishedAt)],
    [columns.quantity, words.total(quantity)],
    [columns.serving, row.kind === "case" ? durationText(times.servingS) : "—"],
    [columns.review, row.kind === "case" ? durationText(times.reviewS) : "—"],
    [columns.staff, [...new Set([staffId, finishedBy ?? staffId])].map(names.staff).join("→")],
    [columns.marks, marksOf(row).join("・") || "なし"],
    [words.note, note ?? words.noNote],
    [words.id, row.transactionId],
  ];
  return (
    <dl className="cases-facts" aria-label={words.facts}>
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="number">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Course({ timeline, names }: { timeline: CaseAnswer["timeline"]; names: Names }) {
  const { courseColumns: columns } = words;
  return (
    <table className="console-table">
      <thead>
        <tr>
          {Object.entries(columns).map(([key, label]) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {timeline.map(({ id, type, at, recordedAt, phase, reason, staffId, counterId }) => (
          <tr key={id}>
            <td className="number">{at.slice(11, 19)}</td>
            <th scope="row">
              {phase === undefined ? (momentLabels[type] ?? type) : phaseLabels[phase]}
              {reason !== undefined && `：${reason}`}
            </th>
            <td>{names.staff(staffId)}</td>
            <td>{names.counter(counterId)}</td>
            <td className="number">{recordedAt.slice(11, 19)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
