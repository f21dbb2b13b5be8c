import { useCallback, useState } from "react";
import { useDesk } from "../outbox/index.ts";
import { placeOf, type Screen, screenAt } from "./screens.ts";

/** The screen, and how to go to another one. The place is kept, so that a reopened panel is where it was. */
export function usePlace(): [Screen, (screen: Screen) => void] {
  const desk = useDesk();
  const [screen, setScreen] = useState<Screen>(() => {
    const { settings, cases } = desk.store.getState();
    return screenAt(settings.place, (id) => {
      const state = cases.get(id);
      return state !== undefined && state.finished === null && !state.voided;
    });
  });
  const go = useCallback(
    (next: Screen) => {
      setScreen(next);
      void desk.saveSettings({ place: placeOf(next) });
    },
    [desk],
  );
  return [screen, go];
}
