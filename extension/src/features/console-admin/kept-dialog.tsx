import { type ReactNode, useState } from "react";
import type { Result } from "../../agent-client/index.ts";
import { ConfirmDialog, TextField } from "../../ui/editing/index.ts";
import { words as common } from "./words.ts";

/** What the dialog of a row works with; `row` missing = a new one. */
export type KeptDialog<R> = {
  readonly row: R | undefined;
  readonly onClose: () => void;
  /** Asks, and closes when it is done; `said` is what the page tells then. Answers what was wrong, or null. */
  readonly save: (asking: Promise<Result<unknown>>, said: string) => Promise<string | null>;
};

/** The dialog of what is kept by its name: asks for that first, and lets nothing be saved without it. */
export function NamedDialog({
  row,
  words,
  onClose,
  run,
  children,
}: {
  row: { readonly label: string } | undefined;
  words: { readonly addTitle: string; readonly changeTitle: (label: string) => string };
  onClose: () => void;
  /** Answers what was wrong, or null. */
  run: (label: string) => Promise<string | null>;
  children: ReactNode;
}) {
  const [typed, setTyped] = useState(row?.label ?? "");
  const label = typed.trim();
  return (
    <ConfirmDialog
      title={row === undefined ? words.addTitle : words.changeTitle(row.label)}
      action={common.save}
      onClose={onClose}
      run={async () => (label === "" || label.length > 20 ? common.nameProblem : run(label))}
    >
      <TextField label={common.name} hint={common.nameHint} value={typed} onChange={setTyped} />
      {children}
    </ConfirmDialog>
  );
}
