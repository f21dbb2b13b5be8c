import type { DeskEvent } from "@desk/shared/contract";
import type { Answer } from "@desk/shared/procedures/engine";
import type { OpenQuestion } from "@desk/shared/procedures/unconfirmed";
import type { CurrentVersion, ProcedureContent } from "@desk/shared/procedures/version";
import type { QaEntry } from "@desk/shared/qa/model";

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
  /** The versions of all scripts when the case began: it stays on them, whatever the city approves meanwhile. */
  versions?: Pins | undefined;
  /** Entries of the 質疑応答集 that were read out. */
  qaIds?: readonly string[] | undefined;
  /** Of a practice case: its fictitious person, and how many 確認 of each step were left unticked. */
  practice?: { cardId: string; missed: Readonly<Record<string, number>> } | undefined;
  ledger: Ledger;
};

/** The version of each script, by procedure id. */
export type Pins = Readonly<Record<string, number>>;

/** A version's content as it is kept at this PC. */
export type VersionRow = {
  ledger: Ledger;
  procedureId: string;
  version: number;
  content: ProcedureContent;
  /** The JST day on which the agent named it last. */
  listedOn: string;
};

type Head = Omit<CurrentVersion, "content">;

/** An answer of the agent about contents, with its ETag. */
export type BookRow = { ledger: Ledger; etag: string } & (
  | {
      kind: "procedures";
      preApproval: boolean;
      heads: readonly Head[];
      openQuestions: Readonly<Record<string, OpenQuestion>>;
    }
  | { kind: "qa"; entries: readonly QaEntry[] }
);

/** `put` writes a draft, `drop` forgets the one of a case that is over. */
export type DraftChange = { put: Omit<Draft, "ledger"> } | { drop: string };

/** The events of a recording that were new, and those whose effect was there already (a second tap). */
export type Recorded = { recorded: readonly EventRow[]; skipped: readonly DeskEvent[] };
