import { type ReactNode, useState } from "react";
import type { Loaded, Result } from "../../agent-client/index.ts";
import { ConfirmDialog, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import type { KeptDialog } from "./kept-dialog.tsx";
import { KeptTable } from "./kept-table.tsx";
import { useChange } from "./use-change.ts";
import { words as common } from "./words.ts";

type Kept = { readonly id: string; readonly label: string; readonly retiredAt: string | null };
type Open<R> = { kind: "none" } | { kind: "edit"; row: R | undefined } | { kind: "retire"; row: R };
type Words = {
  readonly add: string;
  readonly lead: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly retireTitle: (label: string) => string;
  readonly retireBody: string;
};

/** A list of what is kept for good: added, changed, taken out of use and back. */
export function KeptSection<T, R extends Kept>({
  title,
  words,
  loaded,
  rowsOf,
  kindOf,
  extraOf,
  retire,
  dialog,
}: {
  title: string;
  words: Words;
  loaded: Loaded<T>;
  rowsOf: (value: T) => readonly R[];
  kindOf: (row: R) => string;
  extraOf: (row: R) => ReactNode;
  retire: (row: R, retired: boolean) => Promise<Result<unknown>>;
  dialog: (of: KeptDialog<R>) => ReactNode;
}) {
  const change = useChange(loaded.reload);
  const [open, setOpen] = useState<Open<R>>({ kind: "none" });
  const close = () => setOpen({ kind: "none" });
  const save: KeptDialog<R>["save"] = async (asking, said) => {
    const problem = await change.run(asking, said);
    if (problem === null) close();
    return problem;
  };
  return (
    <section className="console-card" aria-labelledby="admin-section">
      <header className="console-admin-head">
        <h2 id="admin-section">{title}</h2>
        <Button kind="primary" onClick={() => setOpen({ kind: "edit", row: undefined })}>
          {words.add}
        </Button>
      </header>
      <p>{words.lead}</p>
      {change.done !== null && <Banner kind="good">{change.done}</Banner>}
      <WhenLoaded of={loaded}>
        {(value) => (
          <KeptTable
            rows={rowsOf(value)}
            columns={words.columns}
            {...{ kindOf, extraOf }}
            onChange={(row) => setOpen({ kind: "edit", row })}
            onRetire={(row) => setOpen({ kind: "retire", row })}
            onResume={(row) => void change.run(retire(row, false), common.done(row.label, common.inUse))}
          />
        )}
      </WhenLoaded>
      {open.kind === "edit" && dialog({ row: open.row, onClose: close, save })}
      {open.kind === "retire" && (
        <ConfirmDialog
          title={words.retireTitle(open.row.label)}
          action={common.retire}
          danger
          onClose={close}
          run={() => save(retire(open.row, true), common.done(open.row.label, "使用終了"))}
        >
          <p>{words.retireBody}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
