import { useState } from "react";
import { useDeskState } from "../outbox/index.ts";
import type { Screen } from "./screens.ts";

/**
 * 練習, on or off. Never kept: a panel that is opened again records real cases, and so does whoever signs in next.
 * @param working whether somebody is at the counter's screens
 */
export function usePractice(working: boolean): [boolean, (on: boolean) => void] {
  const [practice, setPractice] = useState(false);
  if (practice && !working) setPractice(false);
  return [practice && working, setPractice];
}

/**
 * Whether what is tapped on this screen is 練習. A case is what it was started as: a real one that is gone back to stays
 * real, and a practice case stays one in a panel that was opened anew.
 */
export function useIsPractised(screen: Screen, practice: boolean): boolean {
  const transactionId = screen.name === "case" ? screen.transactionId : null;
  const ofCase = useDeskState(({ cases }) =>
    transactionId === null ? undefined : cases.get(transactionId)?.practice,
  );
  if (transactionId !== null) return ofCase ?? practice;
  return practice || screen.name === "practice-result";
}
