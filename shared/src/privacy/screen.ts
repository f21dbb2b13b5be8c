import { hasValidCheckDigit } from "./check-digit.ts";
import { foldText } from "./fold.ts";
import { type FindingKind, sightingIn } from "./rules.ts";
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
  const sighting = sightingIn(foldText(text));
  if (sighting === null) return null;
  const { kind, digits } = sighting;
  if (digits !== undefined && hasValidCheckDigit(digits)) {
    return { kind, severity: "high", messageJa: myNumberMessage };
  }
  return { kind, severity: "normal", messageJa: messageFor(kind) };
}
