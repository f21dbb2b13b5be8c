/** Digits as the agent wants them, also when they were typed full-width. */
export const asPin = (text: string) => text.normalize("NFKC").replace(/\D/g, "").slice(0, 8);
