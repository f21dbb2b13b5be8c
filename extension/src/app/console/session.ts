import { type ConsoleSession, useDesk, useDeskState } from "../../outbox/index.ts";
import { useNow } from "../../ui/index.ts";

/** Whether a lead is signed in now. The page asks again the second a session has run out. */
export type SessionState =
  | { kind: "none" }
  | { kind: "expired" }
  | { kind: "valid"; session: ConsoleSession };

export function sessionState(session: ConsoleSession | null, nowMs: number): SessionState {
  if (session === null) return { kind: "none" };
  return Date.parse(session.expiresAt) <= nowMs ? { kind: "expired" } : { kind: "valid", session };
}

export function useSession(): SessionState {
  const desk = useDesk();
  const session = useDeskState((state) => state.settings.consoleSession);
  const nowMs = useNow(desk.now);
  return sessionState(session, nowMs);
}
