import { hasValidCheckDigit } from "./check-digit.ts";
import { foldText } from "./fold.ts";
import { type FindingKind, type Sighting, sightingIn } from "./rules.ts";
import { messageFor, myNumberMessage } from "./screen-texts.ts";

export type { FindingKind } from "./rules.ts";

/** Why a text is refused. It holds nothing of the text itself, so it may be logged. */
export type Finding = {
  readonly kind: FindingKind;
  /** `high`: twelve digits with the check digit of a 個人番号. Both are refused. */
  readonly severity: "normal" | "high";
  /** For the person at the input field. */
  readonly messageJa: string;
};

/**
 * Screens free text by staff before it is stored or sent (FACTS §5 G5, G6; S §11(1)): null when nothing in it
 * looks like a resident's number, date of birth, phone, address, e-mail or PIN. Names cannot be recognised.
 * It leans to refusing: a note can be reworded, a stored number cannot be taken back. Linear in the length.
 */
export function screenText(text: string): Finding | null {
  return findingOf(sightingIn(foldText(text)));
}

/** As `screenText`, where business contacts of the contractor and the city may stand: one number to a field. */
export function screenContact(text: string): Finding | null {
  return findingOf(sightingIn(foldText(text), ["phone", "email", "postal-code"]));
}

const ipv4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;

/** As `screenText`, for a folder, the name of a machine or a URL: addresses and days are what those are made of. */
export function screenPlace(text: string): Finding | null {
  const folded = foldText(text).replace(ipv4, "IP");
  return findingOf(sightingIn(folded, ["birth-date", "postal-code", "address", "pin"]));
}

function findingOf(sighting: Sighting | null): Finding | null {
  if (sighting === null) return null;
  const { kind, digits } = sighting;
  if (digits !== undefined && hasValidCheckDigit(digits)) {
    return { kind, severity: "high", messageJa: myNumberMessage };
  }
  return { kind, severity: "normal", messageJa: messageFor(kind) };
}
