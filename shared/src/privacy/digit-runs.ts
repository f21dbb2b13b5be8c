import { withoutContractDates, withoutTimes } from "./dates.ts";

// Whatever is neither letter nor number may stand between the digits of one number: spaces, line breaks,
// hyphens, dots, commas, brackets. Digit and separator exclude each other, so the match is linear.
const run = /\d(?:(?:[^\p{L}\p{N}]|ー)*\d)*/gu;

/**
 * The numbers of ten and more digits in folded text, as bare digits (FACTS G5). Times of day never count. Days
 * of 2026–2028 with up to two digits beside them (`2026/05/14 - 2026/05/20, 3`) do not either, but exactly
 * twelve digits are a number whatever they look like.
 */
export function longNumbersIn(folded: string): string[] {
  const numbers: string[] = [];
  for (const [text] of withoutTimes(folded).matchAll(run)) {
    const digits = bareDigits(text);
    const rest = bareDigits(withoutContractDates(text));
    if (digits.length === 12) numbers.push(digits);
    else if (digits.length >= 10 && rest.length > 2) numbers.push(rest.length >= 10 ? rest : digits);
  }
  return numbers;
}

function bareDigits(text: string): string {
  return text.replace(/\D/g, "");
}
