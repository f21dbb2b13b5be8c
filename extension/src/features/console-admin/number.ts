/** A whole number within its limits as somebody typed it, full-width digits too; null when it is none. */
export function wholeNumber(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | null {
  const digits = text.normalize("NFKC").trim();
  if (!/^\d{1,6}$/.test(digits)) return null;
  const number = Number(digits);
  return number >= min && number <= max ? number : null;
}
