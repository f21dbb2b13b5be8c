export { DeskProvider, useDesk, useDeskState } from "./context.tsx";
export { type Database, loadSettings, openDatabase, saveSettings, write } from "./database.ts";
export { type Desk, type Envelope, openDesk } from "./desk.ts";
export { type FlushResult, flushPending, joined, underFlushLock } from "./flush.ts";
export { oldestPending } from "./load.ts";
export { countOfDay, openCases, servesResident } from "./projection.ts";
export { purgeOld } from "./purge.ts";
export { overtakenDetail } from "./refused.ts";
export type {
  BookRow,
  Draft,
  DraftChange,
  EventRow,
  Ledger,
  Pins,
  Recorded,
  Refusal,
  VersionRow,
  Via,
} from "./rows.ts";
export {
  type ConsoleSession,
  clockError,
  deskTimeOf,
  ledgerOf,
  type Pairing,
  type Settings,
  type SignIn,
  type TextSize,
} from "./settings.ts";
export type { DeskState, Line } from "./state.ts";
export { type Edited, type Overtaken, useEdit } from "./use-edit.ts";
export { type Sending, type Sent, useSent } from "./use-sent.ts";
