import type { IncidentAnswer } from "@desk/shared/contract/incidents";
import { changeLines, momentText } from "@desk/shared/figures/incident-lines";
import type { Names } from "./names.ts";
import { words } from "./words.ts";

/** What an incident says now, and who said what of it, when. */
export function IncidentDetails({ answer, names }: { answer: IncidentAnswer; names: Names }) {
  return (
    <>
      <IncidentFacts answer={answer} names={names} />
      <section aria-labelledby="incident-course">
        <h3 id="incident-course">{words.course}</h3>
        <Course answer={answer} names={names} />
      </section>
    </>
  );
}

/** What is known of it now, without how it came to that. */
export function IncidentFacts({ answer: { incident }, names }: { answer: IncidentAnswer; names: Names }) {
  const { facts } = words;
  const { occurredAt, deviceId, voided } = incident;
  const rows: [string, string][] = [
    ...(voided === undefined
      ? []
      : [
          [
            words.voided,
            words.voidedBy(momentText(voided.at), names.staff(voided.staffId), voided.reason),
          ] as [string, string],
        ]),
    [facts.discovered, momentText(incident.discoveredAt)],
    [facts.occurred, occurredAt === undefined ? words.unknown : momentText(occurredAt)],
    [facts.counter, names.counter(incident.counterId)],
    ...(deviceId === undefined ? [] : [[facts.device, names.device(deviceId)] as [string, string]]),
    [facts.reporter, names.staff(incident.staffId)],
    [facts.summary, incident.summary],
    [facts.firstAid, incident.firstAid ?? words.nothing],
    [facts.followUp, incident.followUp ?? words.nothing],
    [facts.prevention, incident.prevention ?? words.nothing],
  ];
  return (
    <dl className="incidents-facts">
      {rows.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="number">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Course({ answer: { timeline }, names }: { answer: IncidentAnswer; names: Names }) {
  return (
    <table className="console-table incidents-course" aria-label={words.course}>
      <thead>
        <tr>
          {Object.entries(words.courseColumns).map(([key, label]) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {timeline.map(({ id, at, staffId, counterId, changes }) => (
          <tr key={id}>
            <td className="number">{momentText(at)}</td>
            <td className="incidents-lines">
              {changes === null ? words.first : changeLines(changes).map((line) => <p key={line}>{line}</p>)}
            </td>
            <td>{names.staff(staffId)}</td>
            <td>{names.counter(counterId)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
