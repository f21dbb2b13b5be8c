import type { Step } from "../model.ts";
import type { ResidentCardId } from "./card.ts";

type Facts = Pick<Step, "id" | "who" | "pin" | "returnsCard" | "phase">;

/** Steps whose card does not follow from what the definition says of them, by the step's own id. */
const byStep: Readonly<Record<string, ResidentCardId>> = {
  "card-brought": "show-card",
  "check-card": "show-card",
  card: "show-card",
  documents: "show-documents",
  "second-document": "show-documents",
  "pins-known": "no-pin-aloud",
  "pin-known": "no-pin-aloud",
  "known-or-not": "no-pin-aloud",
  application: "fill-form",
  form: "fill-form",
  "card-surface": "write-on-card",
  photo: "photo",
  "photo-check": "check-screen",
  "read-through": "check-screen",
  "name-on-screen": "check-screen",
  "own-data": "check-screen",
  "account-entry": "check-screen",
  menu: "choose",
  wishes: "choose",
  consent: "agree",
  "app-help": "own-phone",
  "on-phone": "own-phone",
  "moving-on-phone": "own-phone",
  "return-documents": "take-documents",
  "gate-last": "signed-out",
  "gate-locked": "signed-out",
  "gate-stopped": "signed-out",
  "gate-trouble": "signed-out",
  "gate-already": "signed-out",
  "come-again": "come-back",
  "too-early": "come-back",
  "documents-missing": "come-back",
  "bring-account": "come-back",
  "stop-with-lock": "come-back",
  "refer-home-city": "other-counter",
  "refer-notification": "other-counter",
  "refer-moving": "other-counter",
  "refer-other": "other-counter",
  "refer-contents": "other-counter",
  "lost-card": "stop-card",
  "stop-card": "stop-card",
  "phone-lost": "stop-card",
  explanation: "finished",
  "phone-done": "finished",
  "moving-done": "finished",
};

/** The card of a step: what the definition says of it comes first, so that an edited script still shows a true one. */
export function residentCardOf(step: Facts): ResidentCardId {
  const named = byStep[step.id];
  if (step.pin) return step.id.startsWith("new-") ? "new-pin" : named === "own-phone" ? named : "enter-pin";
  if (step.returnsCard) return named ?? "take-card";
  if (step.phase === "review") return "wait";
  if (named !== undefined) return named;
  return step.who === "officer" ? "officer" : "working";
}
