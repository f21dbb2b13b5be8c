import type { IncidentCategory, IncidentKind } from "@desk/shared/contract/incident-terms";
import type { Answer } from "@desk/shared/procedures/engine";
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

/** What is known of an incident before its form is opened. */
export type IncidentHint = { readonly kind: IncidentKind; readonly category: IncidentCategory | "" };

/** 苦情・トラブル・事故 within a case. */
export type IncidentSeam = {
  /** The form, filled as far as known. */
  screen(asked: { transactionId: string; prefill: IncidentHint | null; onBack: () => void }): ReactNode;
  /** After a support script: the offer of the record that goes with it. */
  offer(asked: {
    transactionId: string;
    answers: readonly Answer[];
    onOpen: (prefill: IncidentHint) => void;
  }): ReactNode;
};

/** The window 「お客様に見せる」. */
export type ResidentSeam = {
  /** Opens it with the card, or brings it to the front. */
  open(card: ResidentCardId): void;
  /** Changes the card of a window that is open. */
  show(card: ResidentCardId): void;
  /** The case has left the screen: the window forgets its language and shows nothing of it. */
  end(): void;
};
