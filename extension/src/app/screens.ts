/** Where the panel is. One of these at a time; `screen-view.tsx` shows each. */
export type Screen =
  | { name: "home" }
  | { name: "case"; transactionId: string }
  | { name: "practice-result"; transactionId: string }
  | { name: "qa" }
  | { name: "history" }
  | { name: "attention" }
  | { name: "devices" }
  | { name: "incident" }
  | { name: "settings" }
  | { name: "sign-in" }
  | { name: "pairing" };

export const home: Screen = { name: "home" };

/** How a screen is kept in the settings, so that a reopened panel is where it was. */
export function placeOf(screen: Screen): string {
  return screen.name === "case" ? `case:${screen.transactionId}` : screen.name;
}

/**
 * The screen of a kept place. Only a case is gone back to: somebody may be sitting in front of it. Lists and
 * settings were looked at and are over.
 * @param isOpen whether a case still runs
 */
export function screenAt(place: string | null, isOpen: (transactionId: string) => boolean): Screen {
  const transactionId = place?.startsWith("case:") ? place.slice(5) : null;
  return transactionId !== null && isOpen(transactionId) ? { name: "case", transactionId } : home;
}
