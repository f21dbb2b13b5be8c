import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { useHotkeys } from "./hotkeys.ts";

/** How long a mis-tap can be taken back at once. */
export const undoSeconds = 10;

/** 「記録しました」 with ten seconds to take it back; then it goes by itself. Give it a new `key` for each record. */
export function UndoBar({
  text,
  undoLabel,
  onUndo,
  onClose,
}: {
  text: string;
  undoLabel: string;
  onUndo: () => void;
  onClose: () => void;
}) {
  const [left, setLeft] = useState(undoSeconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onClose();
  }, [left, onClose]);
  useHotkeys({ z: onUndo });
  return (
    <div className="undo-bar">
      <span className="undo-bar__text" role="status">
        {text}
      </span>
      <Button hotkey="Z" onClick={onUndo}>
        {undoLabel}
        <span className="number" aria-hidden="true">
          {left}
        </span>
      </Button>
      <Button kind="quiet" aria-label="閉じる" onClick={onClose}>
        ✕
      </Button>
    </div>
  );
}
