import type { ReactNode } from "react";
import { Button, Dialog } from "../../ui/index.ts";
import { words } from "./words.ts";

export type MoreItem = { label: string; keyShortcut?: string; onChoose: () => void };

/** ほか: everything that a step offers besides its answers and the footer. */
export function MoreDialog({
  practiceCase,
  items,
  support,
  fault,
  locked,
  onClose,
}: {
  /** The fictitious person of a practice case. */
  practiceCase: string | null;
  items: readonly MoreItem[];
  /** 事故・苦情・障害 */
  support: readonly MoreItem[];
  /** 機器の故障, its causes at hand. */
  fault: ReactNode;
  /** In 練習: that nothing real can be recorded, and how to end it. */
  locked: ReactNode;
  onClose: () => void;
}) {
  const button = ({ label, keyShortcut, onChoose }: MoreItem) => (
    <Button
      key={label}
      wide
      aria-keyshortcuts={keyShortcut}
      onClick={() => {
        onClose();
        onChoose();
      }}
    >
      {label}
    </Button>
  );
  return (
    <Dialog title={words.more} onClose={onClose}>
      <div className="case-more">
        {practiceCase !== null && (
          <p className="case-more__practice">
            <strong>{words.practiceCase}</strong>
            <br />
            {practiceCase}
          </p>
        )}
        {locked}
        {items.map(button)}
        {fault}
        {support.length > 0 && (
          <fieldset className="case-more__support">
            <legend>{words.support}</legend>
            {support.map(button)}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
