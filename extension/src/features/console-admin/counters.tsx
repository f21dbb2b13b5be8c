import type { AdminCounters } from "@desk/shared/contract/admin";
import { type CounterKind, counterKindLabels, counterKinds } from "@desk/shared/contract/admin-terms";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { ConfirmDialog, SelectField, TextField, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { KeptTable } from "./kept-table.tsx";
import { useChange } from "./use-change.ts";
import { words as common, counterWords as words } from "./words.ts";

type Counter = AdminCounters["counters"][number];
type Open = { kind: "none" } | { kind: "add" } | { kind: "change" | "retire"; row: Counter };

/** 窓口: added, renamed and taken out of use. */
export function Counters() {
  const { admin } = useLeadAgent();
  const loaded = useLoaded("counters", admin.counters);
  const change = useChange(loaded.reload);
  const [open, setOpen] = useState<Open>({ kind: "none" });
  const close = () => setOpen({ kind: "none" });
  const closing = async (asking: Promise<string | null>) => {
    const problem = await asking;
    if (problem === null) close();
    return problem;
  };
  const retire = (row: Counter, retired: boolean) =>
    change.run(
      admin.changeCounter(row.id, { revision: row.revision, retired }),
      common.done(row.label, retired ? "使用終了" : common.inUse),
    );
  return (
    <section className="console-card" aria-labelledby="admin-section">
      <header className="console-admin-head">
        <h2 id="admin-section">{common.sections.counters}</h2>
        <Button kind="primary" onClick={() => setOpen({ kind: "add" })}>
          {words.add}
        </Button>
      </header>
      <p>{words.lead}</p>
      {change.done !== null && <Banner kind="good">{change.done}</Banner>}
      <WhenLoaded of={loaded}>
        {({ counters }) => (
          <KeptTable
            rows={counters}
            columns={words.columns}
            kindOf={(row) => counterKindLabels[row.kind]}
            extraOf={(row) => words.tokens(row.tokens)}
            onChange={(row) => setOpen({ kind: "change", row })}
            onRetire={(row) => setOpen({ kind: "retire", row })}
            onResume={(row) => void retire(row, false)}
          />
        )}
      </WhenLoaded>
      {open.kind === "add" && (
        <CounterDialog
          title={words.addTitle}
          onClose={close}
          run={(label, kind) => closing(change.run(admin.addCounter({ label, kind }), common.added(label)))}
        />
      )}
      {open.kind === "change" && (
        <CounterDialog
          title={words.changeTitle(open.row.label)}
          row={open.row}
          onClose={close}
          run={(label) =>
            closing(
              change.run(
                admin.changeCounter(open.row.id, { revision: open.row.revision, label }),
                common.saved(label),
              ),
            )
          }
        />
      )}
      {open.kind === "retire" && (
        <ConfirmDialog
          title={words.retireTitle(open.row.label)}
          action={common.retire}
          danger
          onClose={close}
          run={() => closing(retire(open.row, true))}
        >
          <p>{words.retireBody}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function CounterDialog({
  title,
  row,
  onClose,
  run,
}: {
  title: string;
  row?: Counter;
  onClose: () => void;
  run: (label: string, kind: CounterKind) => Promise<string | null>;
}) {
  const [label, setLabel] = useState(row?.label ?? "");
  const [kind, setKind] = useState<CounterKind>(row?.kind ?? "window");
  const name = label.trim();
  const save = async () => (name === "" || name.length > 20 ? common.nameProblem : await run(name, kind));
  return (
    <ConfirmDialog title={title} action={common.save} onClose={onClose} run={save}>
      <TextField label={common.name} hint={common.nameHint} value={label} onChange={setLabel} />
      {row === undefined && (
        <SelectField
          label={common.kind}
          value={kind}
          choices={counterKinds.map((one) => [one, counterKindLabels[one]] as const)}
          onChange={setKind}
        />
      )}
    </ConfirmDialog>
  );
}
