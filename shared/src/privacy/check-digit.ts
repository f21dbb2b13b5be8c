/**
 * Check digit of a 個人番号: the eleven digits before it, in ASCII → 0–9 (番号法施行令8条・総務省令85号5条, FACTS G3).
 * @throws RangeError on anything else; the message never repeats the text.
 */
export function checkDigitOf(elevenDigits: string): number {
  if (!/^\d{11}$/.test(elevenDigits)) {
    throw new RangeError(`expected 11 digits, got ${elevenDigits.length} characters`);
  }
  let sum = 0;
  for (let n = 1; n <= 11; n += 1) {
    // Pn is counted from the right, the check digit left out.
    const weight = n <= 6 ? n + 1 : n - 5;
    sum += Number(elevenDigits.charAt(11 - n)) * weight;
  }
  const rest = sum % 11;
  return rest <= 1 ? 0 : 11 - rest;
}

/**
 * Whether twelve digits could be a 個人番号. One in ten random numbers passes and a mistyped one fails, so this
 * only makes a finding more serious; it never clears one (FACTS G5).
 */
export function hasValidCheckDigit(digits: string): boolean {
  return /^\d{12}$/.test(digits) && checkDigitOf(digits.slice(0, 11)) === Number(digits.charAt(11));
}
