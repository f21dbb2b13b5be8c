import type { Incident } from "@desk/shared/contract";
import { incidentStateLabels } from "@desk/shared/contract/incident-terms";
import { incidentTitle, momentText } from "@desk/shared/figures/incident-lines";
import { ReportClockMark } from "../../ui/incident/index.ts";
import { Button } from "../../ui/index.ts";
import type { Names } from "./names.ts";
import { words } from "./words.ts";

/** One row an incident, each with its running clock. */
export function IncidentTable(props: {
  rows: readonly Incident[];
  names: Names;
  withinMin: number;
  now: () => number;
  onOpen: (incidentId: string) => void;
}) {
  const { rows, names, withinMin, now, onOpen } = props;
  const { columns } = words;
  return (
    <table className="console-table incidents-table" aria-label={words.title}>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, label]) => (
            <th key={key} scope="col">
              {key === "action" ? <span className="visually-hidden">{label}</span> : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((incident) => (
          <tr
            key={incident.incidentId}
            className={incident.voided === undefined ? undefined : "incidents-voided"}
          >
            <td className="number">{momentText(incident.discoveredAt)}</td>
            <th scope="row">{incidentTitle(incident)}</th>
            <td>{names.counter(incident.counterId)}</td>
            <td className="incidents-summary">{incident.summary}</td>
            <td>{incident.voided === undefined && <ReportClockMark {...{ incident, now, withinMin }} />}</td>
            <td className="incidents-state">
              {incident.voided === undefined ? incidentStateLabels[incident.state] : words.voided}
            </td>
            <td>
              <Button
                kind="quiet"
                aria-label={words.detailOf(incidentTitle(incident), momentText(incident.discoveredAt))}
                onClick={() => onOpen(incident.incidentId)}
              >
                {words.detail}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
