import { businessDateOf, toJstIso } from "@desk/shared/calendar/business-date";
import { consoleCounterId, type DeskEvent } from "@desk/shared/contract";
import { createStore, type StoreApi } from "zustand/vanilla";
import { loadWire } from "../agent-client/load-wire.ts";
import { type Announcer, openAnnouncer } from "./announcer.ts";
import { sendAgain, setAside } from "./attention.ts";
import { timeInCase } from "./case-time.ts";
import { type Database, loadSettings, saveSettings } from "./database.ts";
import { loadSnapshot, loadUnsent } from "./load.ts";
import { recordEvents } from "./record.ts";
import type { DraftChange, EventRow, Recorded, Via } from "./rows.ts";
import { ledgerOf, type Settings } from "./settings.ts";
import { type DeskState, projected, stateFrom } from "./state.ts";

export type Envelope = { id: string; at: string; counterId: string; staffId: string };

/** The outside of a desk, handed in. */
export type DeskDeps = {
  db: Database;
  via: Via;
  /** The PC's clock, epoch milliseconds. */
  clock(): number;
  /** A new UUIDv7. */
  newId(): string;
};

/** This PC's records and the state that follows from them. */
export type Desk = {
  readonly via: Via;
  readonly store: StoreApi<DeskState>;
  /** Now, epoch milliseconds: the PC's clock, in a rehearsal the agent's. */
  now(): number;
  /** The JST day now; `store` follows it after a reload. */
  today(): string;
  newId(): string;
  /**
   * The head of a new event: id, time, counter and staff.
   * @param transactionId of the case that the event belongs to: it is dated after what the case has already
   * @throws when nobody is signed in
   */
  stamp(transactionId?: string): Envelope;
  /**
   * Makes events durable, shows them, and has them sent. Resolves when they are on the disk. With no events
   * the draft alone is written: an answer that changes no phase.
   */
  record(events: readonly DeskEvent[], draft?: DraftChange): Promise<Recorded>;
  saveSettings(changes: Partial<Settings>): Promise<void>;
  /** Puts a refused event back among those to be sent. */
  resend(order: number): Promise<void>;
  /** 確認済みにする: a refused event that a lead has dealt with; kept and listed. */
  setAside(order: number): Promise<void>;
  /** Reads everything again: another page of this PC has written, or the day has changed. */
  reload(): Promise<void>;
  /** Called as a recording begins, with what becomes durable: whoever sends it can set out meanwhile. */
  onRecording(listener: (durable: Promise<readonly EventRow[]>) => void): void;
  /** For what was written to the database elsewhere (a flush): tells the other pages and shows it here. */
  announce(): Promise<void>;
  close(): void;
};

/** Opens the desk on a database, with the state loaded. */
export async function openDesk(deps: DeskDeps): Promise<Desk> {
  const { db, via } = deps;
  const nowBy = (settings: Settings) =>
    deps.clock() + (ledgerOf(settings) === "rehearsal" ? settings.clockOffsetMs : 0);
  const todayBy = (settings: Settings) => businessDateOf(toJstIso(nowBy(settings)));
  const load = async () => {
    const snapshot = await loadSnapshot(db, via, todayBy);
    return stateFrom(snapshot, todayBy(snapshot.settings));
  };
  const [first] = await Promise.all([load(), loadWire()]);
  const store = createStore<DeskState>(() => ({ ...first, line: { kind: "connecting" }, live: null }));
  let writes = 0;
  const reload = async () => {
    // What this page wrote meanwhile must not vanish again under an older reading.
    for (let before = -1; before !== writes; ) {
      before = writes;
      const loaded = await load();
      if (before === writes) store.setState(loaded);
    }
  };
  const announcer: Announcer = openAnnouncer(() => void reload());
  const written = () => {
    writes += 1;
    announcer.announce();
  };
  const now = () => nowBy(store.getState().settings);
  return {
    via,
    store,
    now,
    today: () => todayBy(store.getState().settings),
    newId: deps.newId,
    stamp: (transactionId) => {
      const { rows, settings } = store.getState();
      const ms = transactionId === undefined ? now() : timeInCase(rows, transactionId, now());
      return { id: deps.newId(), at: toJstIso(ms), ...authorOf(via, settings) };
    },
    ...writersOf(deps, { store, written, reload }),
    reload,
    close: () => announcer.close(),
  };
}

type Inside = { store: StoreApi<DeskState>; written(): void; reload(): Promise<void> };
type Writers = Pick<Desk, "record" | "saveSettings" | "resend" | "setAside" | "announce" | "onRecording">;

/** Everything that writes: first the database, then the state, then the other pages and the sending. */
function writersOf({ db, via, clock }: DeskDeps, { store, written, reload }: Inside): Writers {
  let onRecording: Parameters<Desk["onRecording"]>[0] = () => undefined;
  let ahead: Promise<void> = Promise.resolve();
  const announce = async () => {
    written();
    const ledger = ledgerOf(store.getState().settings);
    const [settings, unsent] = await readWhenShown(
      () => ahead,
      () => Promise.all([loadSettings(db), loadUnsent(db, via, ledger)]),
    );
    const known = store.getState().unsent;
    store.setState({ settings, unsent });
    // Refused, sent again or put aside: the records are folded without what was refused.
    if (refusedOf(unsent) !== refusedOf(known)) await reload();
  };
  return {
    record: async (events, draft) => {
      const ledger = ledgerOf(store.getState().settings);
      const recordedAt = toJstIso(clock());
      const recording = recordEvents(db, { events, draft, via, ledger, recordedAt });
      if (events.length > 0)
        onRecording(
          recording.then(
            ({ recorded }) => recorded,
            () => [],
          ),
        );
      const recorded = await recording;
      if (recorded.recorded.length > 0) ahead = sendingFirst();
      await ahead;
      store.setState(shown(store.getState(), recorded, draft, events.length === 0));
      written();
      return recorded;
    },
    saveSettings: async (changes) => {
      await saveSettings(db, changes);
      store.setState((state) => withSettings(state, changes));
      written();
      // Another site, or a rehearsal instead of the real one, means other events.
      if ("site" in changes) await reload();
    },
    resend: async (order) => {
      await sendAgain(db, order);
      await announce();
      onRecording(Promise.resolve([]));
    },
    setAside: async (order) => {
      const { staffId } = authorOf(via, store.getState().settings);
      await setAside(db, order, staffId, toJstIso(clock()));
      await announce();
    },
    announce,
    onRecording: (listener) => {
      onRecording = listener;
    },
  };
}

/**
 * What is durable goes to the agent before the screen is drawn anew, less than a frame later: on a small PC drawing
 * takes the processors that sending, the agent and its answer need, and would make them a third slower.
 */
const sendingFirst = () => new Promise<void>((resolve) => setTimeout(resolve, 12));

/** What becomes durable during a reading is in it already, and is shown by its own recording a moment later: then it is read again. */
async function readWhenShown<T>(ahead: () => Promise<void>, read: () => Promise<T>): Promise<T> {
  for (;;) {
    const before = ahead();
    await before;
    const found = await read();
    if (before === ahead()) return found;
  }
}

function refusedOf({ rejected, setAside }: DeskState["unsent"]): string {
  return [...rejected, ...setAside].map(({ order, delivery }) => `${order} ${delivery.state}`).join();
}

/** The state with what has become durable, without reading the day again. */
function shown(
  state: DeskState,
  { recorded }: Recorded,
  draft: DraftChange | undefined,
  draftOnly: boolean,
): Partial<DeskState> {
  const drafts = new Map(state.drafts);
  if (draft !== undefined && (draftOnly || recorded.length > 0)) {
    if ("drop" in draft) drafts.delete(draft.drop);
    else drafts.set(draft.put.transactionId, { ...draft.put, ledger: ledgerOf(state.settings) });
  }
  const known = new Set(state.rows.map((row) => row.order));
  const added = recorded.filter((row) => !known.has(row.order));
  if (added.length === 0) return { drafts };
  const rows = [...state.rows, ...added];
  const unsent = { ...state.unsent, pending: state.unsent.pending + added.length };
  return { rows, drafts, unsent, ...projected(rows, state.settings) };
}

function withSettings(state: DeskState, changes: Partial<Settings>): Partial<DeskState> {
  const settings = { ...state.settings, ...changes };
  return "devices" in changes ? { settings, ...projected(state.rows, settings) } : { settings };
}

/** Who speaks: the counter's staff, or the lead of the console. */
function authorOf(via: Via, settings: Settings): Pick<Envelope, "counterId" | "staffId"> {
  if (via === "console") {
    if (settings.consoleSession === null) throw new Error("an event of the console without a session");
    return { counterId: consoleCounterId, staffId: settings.consoleSession.staff.id };
  }
  const counterId = settings.pairing?.counterId;
  if (!counterId || settings.signIn === null) throw new Error("an event without a counter or its staff");
  return { counterId, staffId: settings.signIn.staff.id };
}
