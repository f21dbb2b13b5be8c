import type { ResidentCardId } from "@desk/shared/procedures/resident/card";
import type { ReactNode } from "react";

/** The 質疑応答集 within a case, as the app puts it there. */
export type QaSeam = (asked: {
  transactionId: string;
  /** The entries that the case holds already. */
  chosen: readonly string[];
  onToggle: (qaId: string) => void;
  onBack: () => void;
}) => ReactNode;

/** The window 「お客様に見せる」. */
export type ResidentSeam = {
  /** Opens it with the card, or brings it to the front. */
  open(card: ResidentCardId): void;
  /** Changes the card of a window that is open. */
  show(card: ResidentCardId): void;
  /** The case has left the screen: the window forgets its language and shows nothing of it. */
  end(): void;
};
