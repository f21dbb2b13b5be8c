export { DeskProvider, useDesk, useDeskState } from "./context.tsx";
export { type Database, loadSettings, openDatabase, saveSettings } from "./database.ts";
export { type Desk, type Envelope, openDesk } from "./desk.ts";
export { type FlushResult, flushPending, joined, underFlushLock } from "./flush.ts";
export { countOfDay, openCases } from "./projection.ts";
export { purgeOld } from "./purge.ts";
export type { Draft, DraftChange, EventRow, Ledger, Recorded, Via } from "./rows.ts";
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
