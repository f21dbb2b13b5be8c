import type { IncidentCategory, IncidentKind } from "@desk/shared/contract/incident-terms";
import type { Answer } from "@desk/shared/procedures/engine";

/** What a support script that was followed says of the record to make. */
export type Prefill = {
  scriptId: "incident" | "complaint";
  kind: IncidentKind;
  category: IncidentCategory | "";
};

/** The answers to 「何が起きましたか」 of the 事故 script, as the contract's own kinds of accidents. */
const accidents: Readonly<Record<string, IncidentCategory>> = {
  "mixed-up": "leak",
  missing: "loss",
  seen: "leak",
  "screen-left": "leak",
  "outside-use": "misuse",
};

// `supportAnswer` of the engine, which this small file does not load.
const toAccident = "to.incident";
const toComplaint = "to.complaint";

/** The support script that the answers went through last, when it is one of which a record is kept. */
export function prefillOf(answers: readonly Answer[]): Prefill | null {
  const at = answers.findLastIndex(({ answer }) => answer === toAccident || answer === toComplaint);
  if (at < 0) return null;
  if (answers[at]?.answer === toComplaint) return { scriptId: "complaint", kind: "complaint", category: "" };
  const said = answers.slice(at + 1).find(({ stepId }) => stepId.endsWith("incident.kind"));
  return { scriptId: "incident", kind: "accident", category: accidents[said?.answer ?? ""] ?? "" };
}
