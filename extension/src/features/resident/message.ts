import {
  type ResidentCardId,
  type ResidentLanguage,
  residentCardIds,
  residentLanguages,
} from "@desk/shared/procedures/resident/card";

/** What panel and window tell each other over a BroadcastChannel; it leaves no trace anywhere. */
export type ResidentMessage =
  /** Panel → window. */
  | { kind: "show"; card: ResidentCardId }
  /** Panel → window: the case is off the screen, the next person starts anew. */
  | { kind: "end" }
  /** Window → panel: kept for a window that is closed and opened again in the same case. */
  | { kind: "language"; language: ResidentLanguage };

export const residentChannel = "desk-resident";

/** What the window shows; `card` is null between two cases. */
export type Shown = { card: ResidentCardId | null; language: ResidentLanguage };

export const firstLanguage: ResidentLanguage = "ja";

export function hashOf({ card, language }: Shown): string {
  return `#${new URLSearchParams({ card: card ?? "", language })}`;
}

/** What a new window begins with; anything else in its address shows nothing. */
export function shownOf(hash: string): Shown {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    card: residentCardIds.find((id) => id === given.get("card")) ?? null,
    language: residentLanguages.find((id) => id === given.get("language")) ?? firstLanguage,
  };
}

/** What the window shows after a message. */
export function after(shown: Shown, message: ResidentMessage): Shown {
  switch (message.kind) {
    case "show":
      return { ...shown, card: message.card };
    case "end":
      return { card: null, language: firstLanguage };
    case "language":
      return { ...shown, language: message.language };
    default:
      return message satisfies never;
  }
}
