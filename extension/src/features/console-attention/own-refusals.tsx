import { timeOf } from "@desk/shared/calendar/business-date";
import { causeBeside, type DeskEvent, type DeskEventOf, deviceStatusLabels } from "@desk/shared/contract";
import { changeLines } from "@desk/shared/figures/incident-lines";
import { type EventRow, overtakenDetail, useDesk, useDeskState } from "../../outbox/index.ts";
import { Button } from "../../ui/index.ts";
import { valueText } from "../../ui/record/changes-list.tsx";
import { fieldLabels, kindLabels } from "../../ui/record/words.ts";
import { reasonText, words } from "./words.ts";

/** Refused events that were recorded on this page: sent again, or put aside by the lead. */
export function OwnRefusals() {
  const desk = useDesk();
  const rejected = useDeskState((state) => state.unsent.rejected);
  if (rejected.length === 0) return null;
  return (
    <>
      <h3>{words.own}</h3>
      <ul className="console-attention-own">
        {rejected.map((row) => (
          <li key={row.order}>
            <span className="number">{timeOf(row.event.at)}</span>
            <span className="console-attention-why">
              {refusalText(row)}
              {saidIn(row.event) !== "" && (
                <span className="console-attention-said">{saidIn(row.event)}</span>
              )}
            </span>
            {/* It would be refused again: it is said anew where the record stands. */}
            {overtakenDetail(row) === null && (
              <Button onClick={() => void desk.resend(row.order)}>{words.again}</Button>
            )}
            <Button onClick={() => void desk.setAside(row.order)}>{words.aside}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the person had put in, where there is no other place to read it any more. */
function saidIn(event: DeskEvent): string {
  switch (event.type) {
    case "IncidentUpdated":
      return words.said(changeLines(event.changes).join("／"));
    case "DeviceStatusReported":
      return words.said(stateText(event));
    case "DeviceEpisodeRelabelled":
      return words.said([stateText(event.changes), event.reason].filter(Boolean).join("／"));
    case "TransactionCorrected": {
      const fields = Object.keys(event.changes) as (keyof typeof event.changes)[];
      const told = fields.map(
        (field) => `${fieldLabels[field]} ${valueText(field, event.changes[field] ?? null)}`,
      );
      return words.said([...told, event.reason].join("／"));
    }
    case "TransactionVoided":
      return words.said(`${kindLabels.voided}／${event.reason}`);
    default:
      return "";
  }
}

type Stated = DeskEventOf<"DeviceEpisodeRelabelled">["changes"];

function stateText({ status, cause, note }: Stated): string {
  const state = status === undefined ? undefined : deviceStatusLabels[status];
  return [state, causeBeside(status, cause), note].filter(Boolean).join("・");
}

function refusalText({ delivery }: EventRow): string {
  if (delivery.state !== "rejected") return "";
  return delivery.detail ?? reasonText(delivery.reason);
}
