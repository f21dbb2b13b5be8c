import type { DeskEvent } from "@desk/shared/contract";
import type { Answer } from "@desk/shared/procedures/engine";

/** Which pairing an event is sent with: this counter's, or the lead's page of the same PC. */
export type Via = "counter" | "console";

/** Events of a rehearsal never meet those of the real service, not even on the same PC. */
export type Ledger = "live" | "rehearsal";

/** What became of an event. Nothing but a parsed answer that names its id moves it out of `pending`. */
export type Delivery =
  | { state: "pending" }
  | { state: "acknowledged"; at: string }
  | ({ state: "rejected"; at: string } & Refusal)
  /** Refused, and put aside by a person: kept and listed, no longer counted as 要確認. */
  | ({ state: "set-aside"; at: string; staffId: string } & Refusal);

/** `reason` is the agent's code, `detail` its Japanese sentence. */
export type Refusal = { reason: string; detail?: string };

export type DeliveryState = Delivery["state"];

/** An event as it is kept at this PC. */
export type EventRow = {
  /** The order of recording, given by the database. */
  order: number;
  event: DeskEvent;
  /** The PC's own clock, whatever clock `event.at` follows. */
  recordedAt: string;
  /** The JST day of `event.at`. */
  businessDate: string;
  via: Via;
  ledger: Ledger;
  delivery: Delivery;
};
export type NewEventRow = Omit<EventRow, "order">;

/**
 * What a running case needs besides its events: the answers given and the devices used. There is no field
 * for free text: a note exists only on the screen until it has passed the screening.
 */
export type Draft = {
  transactionId: string;
  procedureId: string;
  procedureVersion: number;
  answers: readonly Answer[];
  deviceIds: readonly string[];
  ledger: Ledger;
};

/** `put` writes a draft, `drop` forgets the one of a case that is over. */
export type DraftChange = { put: Omit<Draft, "ledger"> } | { drop: string };

/** The events of a recording that were new, and those whose effect was there already (a second tap). */
export type Recorded = { recorded: readonly EventRow[]; skipped: readonly DeskEvent[] };
