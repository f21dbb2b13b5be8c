import { useState } from "react";
import { type DeskState, servesResident, useDeskState } from "../outbox/index.ts";
import type { Screen } from "./screens.ts";

export type Practised = {
  /** 練習 is on: what is started now is a practice case. */
  practice: boolean;
  /** What is tapped on this screen is 練習. */
  practising: boolean;
  onPractice: (on: boolean) => void;
};

/**
 * 練習, on or off. Never kept: a panel that is opened again records real cases, and so does whoever signs in next. It
 * ends with a real case, on the screen or served here, so that nothing of a resident is tapped in it.
 * @param working whether somebody is at the counter's screens
 * @param follow.onBegin closes what would take back a real record: the list of the day still can, after the practice
 * @param follow.onEnd leaves the screen of a practice case that was ended
 */
export function usePractice(
  working: boolean,
  screen: Screen,
  follow: { onBegin: () => void; onEnd: () => void },
): Practised {
  const [isOn, setOn] = useState(false);
  const isReal = useDeskState(({ cases }) => servesResident({ cases }) || isRealCase(screen, cases));
  const mayPractise = working && !isReal;
  if (isOn && !mayPractise) setOn(false);
  const practice = isOn && mayPractise;
  const onPractice = (on: boolean) => {
    setOn(on);
    if (on) follow.onBegin();
    else if (screen.name === "case") follow.onEnd();
  };
  return { practice, practising: useIsPractised(screen, practice), onPractice };
}

function isRealCase(screen: Screen, cases: DeskState["cases"]): boolean {
  return screen.name === "case" && cases.get(screen.transactionId)?.practice === false;
}

/**
 * Whether what is tapped on this screen is 練習. A case is what it was started as: a real one that is gone back to stays
 * real, and a practice case stays one in a panel that was opened anew.
 */
function useIsPractised(screen: Screen, practice: boolean): boolean {
  const transactionId = screen.name === "case" ? screen.transactionId : null;
  const ofCase = useDeskState(({ cases }) =>
    transactionId === null ? undefined : cases.get(transactionId)?.practice,
  );
  if (transactionId !== null) return ofCase ?? practice;
  return practice || screen.name === "practice-result";
}
