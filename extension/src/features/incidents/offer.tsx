import { incidentKindLabels } from "@desk/shared/contract/incident-terms";
import type { Answer } from "@desk/shared/procedures/engine";
import { Button } from "../../ui/index.ts";
import "./incidents.css";
import { useOwnIncidents } from "./own.ts";
import { type Prefill, prefillOf } from "./prefill.ts";
import { words } from "./words.ts";

/** After the script for 事故 or 苦情: the record that goes with it, until it is made. */
export function IncidentOffer(props: {
  transactionId: string;
  answers: readonly Answer[];
  onOpen: (prefill: Prefill) => void;
}) {
  const { transactionId, answers, onOpen } = props;
  const incidents = useOwnIncidents();
  const prefill = prefillOf(answers);
  if (prefill === null) return null;
  if (incidents.some((one) => one.transactionId === transactionId && one.kind === prefill.kind)) return null;
  return (
    <p className="incident-offer">
      <span>{words.offer(incidentKindLabels[prefill.kind])}</span>
      <Button onClick={() => onOpen(prefill)}>{words.offerButton}</Button>
    </p>
  );
}
