import { cellText } from "@desk/shared/shifts/cell";
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import type { GridProps } from "./grid.tsx";
import { moved, rectOf } from "./selection.ts";
import { copied, entriesAt, pasted, type Typed, typedInto } from "./typed.ts";

/** What is being typed into the active cell; `typed` was begun by a letter, so that an arrow ends it. */
export type Draft = { readonly text: string; readonly typed: boolean };

/** What the keys can do. */
type Hands = {
  /** Answers whether the key was one of moving. */
  go: (key: string, extend?: boolean) => boolean;
  /** Puts what was typed into the range; false when it cannot be read, and the field stays open. */
  commit: () => boolean;
  clear: () => void;
  /** Opens the cell with what stands in it. */
  edit: () => void;
  /** Leaves what was typed. */
  close: () => void;
};

type Key = Pick<KeyboardEvent, "key" | "shiftKey">;

/** Answers whether the key was taken; the rest is left to the field. */
function keyWhileTyping({ key, shiftKey }: Key, { typed }: Draft, { go, commit, close }: Hands): boolean {
  if (key === "Escape") close();
  else if (key === "Enter") commit() && go(shiftKey ? "ArrowUp" : "ArrowDown");
  else if (key === "Tab") commit() && go(shiftKey ? "ArrowLeft" : "ArrowRight");
  else if (typed && key.startsWith("Arrow")) commit() && go(key);
  else return false;
  return true;
}

function keyWhileResting({ key, shiftKey }: Key, { go, clear, edit }: Hands): boolean {
  if (key === "Delete" || key === "Backspace") clear();
  else if (key === "Enter" || key === "F2") edit();
  else return go(key, shiftKey);
  return true;
}

/** Keys and clipboard of the grid. */
export function useTyping(props: GridProps) {
  const { axes, table, text, selection, onSelect, onWrite, onProblem, onUndo } = props;
  const [draft, setDraft] = useState<Draft | null>(null);
  const rect = rectOf(selection);
  const take = ({ writes, problem }: Typed): boolean => {
    onProblem(problem);
    if (problem !== null) return false;
    onWrite(writes);
    setDraft(null);
    return true;
  };
  const hands: Hands = {
    go(key, extend = false) {
      const next = moved(selection, key, extend, { rows: axes.people.length, columns: axes.dates.length });
      if (next !== null) onSelect(next);
      return next !== null;
    },
    commit: () => draft === null || take(typedInto(rect, draft.text, axes, text)),
    clear: () => void take(typedInto(rect, "", axes, text)),
    edit() {
      const [person, date] = [axes.people[selection.active.row], axes.dates[selection.active.column]];
      if (person === undefined || date === undefined) return;
      setDraft({ text: cellText(entriesAt(table, person.id, date), text), typed: false });
    },
    close() {
      setDraft(null);
      onProblem(null);
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key === "Process" || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== "z" || draft !== null) return;
      event.preventDefault();
      return onUndo?.();
    }
    const taken = draft === null ? keyWhileResting(event, hands) : keyWhileTyping(event, draft, hands);
    if (taken) event.preventDefault();
  };
  const onClipboard = (event: ClipboardEvent) => {
    if (draft !== null) return;
    event.preventDefault();
    if (event.type === "paste") take(pasted(rect, event.clipboardData.getData("text/plain"), axes, text));
    else event.clipboardData.setData("text/plain", copied(rect, table, axes, text));
  };
  return { draft, setDraft, commit: hands.commit, onKeyDown, onClipboard };
}
