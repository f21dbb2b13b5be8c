import { toJstIso } from "@desk/shared/calendar/business-date";
import type { DeviceState, SiteAnswer, Staff } from "@desk/shared/contract";
import type { Ledger } from "./rows.ts";

/** How this PC speaks to the site's agent. `counterId` is null for the lead's page. */
export type Pairing = { agentUrl: string; token: string; counterId: string | null };

/** Who works here. Asked anew on each business date. */
export type SignIn = {
  staff: Staff;
  businessDate: string;
  /** `unchecked`: the agent could not be reached (PIN未確認); asked again once it can. */
  pin: "checked" | "unchecked";
};

/** The lead's session, kept for the console page until it runs out. */
export type ConsoleSession = { session: string; staff: Staff; expiresAt: string };

export type TextSize = "standard" | "large" | "largest";

export type Settings = {
  pairing: Pairing | null;
  consolePairing: Pairing | null;
  /** The last `/api/site`, so that the panel opens without the agent. */
  site: SiteAnswer | null;
  /** Agent's clock minus the PC's, in milliseconds, as last measured. */
  clockOffsetMs: number;
  signIn: SignIn | null;
  consoleSession: ConsoleSession | null;
  textSize: TextSize;
  /** 最終送信: when the agent last confirmed, by the PC's clock. */
  lastSentAt: string | null;
  /** The device states that the agent told last. */
  devices: readonly DeviceState[];
  /** Where the panel was, so that closing and reopening it changes nothing. Written and read by app/. */
  place: string | null;
  /** 読みました at this PC: which change (`changeKey` of features/changes), by whom. */
  changesRead: readonly string[];
};

/** What holds before anything was set. */
export const defaultSettings: Settings = {
  pairing: null,
  consolePairing: null,
  site: null,
  clockOffsetMs: 0,
  signIn: null,
  consoleSession: null,
  textSize: "standard",
  lastSentAt: null,
  devices: [],
  place: null,
  changesRead: [],
};

/** Which ledger this PC writes now. */
export function ledgerOf(settings: Settings): Ledger {
  return settings.site?.rehearsal === true ? "rehearsal" : "live";
}

/** An instant of the PC's clock as the desk tells the time: in a rehearsal by the agent's clock. ISO 8601. */
export function deskTimeOf(settings: Settings, pcInstant: string): string {
  const offsetMs = ledgerOf(settings) === "rehearsal" ? settings.clockOffsetMs : 0;
  return toJstIso(Date.parse(pcInstant) + offsetMs);
}

/** The PC's clock may differ from the agent's by this much before staff are told, in milliseconds. */
export const clockWarningMs = 2 * 60_000;

/** How the PC's clock stands against the agent's. In a rehearsal the agent's clock is used, so it never errs. */
export function clockError(settings: Settings): "none" | "behind" | "ahead" {
  if (ledgerOf(settings) === "rehearsal" || Math.abs(settings.clockOffsetMs) <= clockWarningMs) return "none";
  return settings.clockOffsetMs > 0 ? "behind" : "ahead";
}
