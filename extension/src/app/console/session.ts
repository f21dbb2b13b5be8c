import { useCallback } from "react";
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

/** Forgets a session that the agent has ended, so that the page asks for the PIN; a newer one stays. */
export function useSessionEnd(): (session: string) => void {
  const desk = useDesk();
  return useCallback(
    (ended) => {
      const { consoleSession } = desk.store.getState().settings;
      if (consoleSession?.session === ended) void desk.saveSettings({ consoleSession: null });
    },
    [desk],
  );
}
