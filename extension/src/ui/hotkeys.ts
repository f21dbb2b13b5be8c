import { useEffect, useLayoutEffect, useRef } from "react";

/** `KeyboardEvent.key` → what it does. Letters in lower case. */
export type HotkeyMap = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Keys of a screen. They rest while a person types into a field, while a dialog lies over the screen, and while
 * Ctrl, Alt or Meta is held; Enter is left to a focused button. Call it once in each screen.
 */
export function useHotkeys(map: HotkeyMap): void {
  const current = useRef(map);
  // With the step that is on the screen, not after its paint: a quick key would answer the step before, for nothing.
  useLayoutEffect(() => {
    current.current = map;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = keyOf(event);
      const action = current.current[key];
      if (action === undefined || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.defaultPrevented || isTakenBy(event.target, key)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** With the Japanese input method on, digits arrive as `Process`: the place of the key tells. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (key === "Process") return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key;
  return key.length === 1 ? key.toLowerCase() : key;
}

function isTakenBy(target: EventTarget | null, key: string): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio])")
  )
    return true;
  return key === "Enter" && target.matches("button, a, summary");
}
