import type { AdminCounters } from "@desk/shared/contract/admin";
import { type CounterKind, counterKindLabels, counterKinds } from "@desk/shared/contract/admin-terms";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { SelectField } from "../../ui/editing/index.ts";
import { type KeptDialog, NamedDialog } from "./kept-dialog.tsx";
import { KeptSection } from "./kept-section.tsx";
import { words as common, counterWords as words } from "./words.ts";

type Counter = AdminCounters["counters"][number];

/** 窓口: added, renamed and taken out of use. */
export function Counters() {
  const { admin } = useLeadAgent();
  return (
    <KeptSection
      title={words.title}
      words={words}
      loaded={useLoaded("counters", admin.counters)}
      rowsOf={({ counters }) => counters}
      kindOf={(row) => counterKindLabels[row.kind]}
      extraOf={(row) => words.tokens(row.tokens)}
      retire={({ id, revision }, retired) => admin.changeCounter(id, { revision, retired })}
      dialog={(of) => <CounterDialog {...of} />}
    />
  );
}

function CounterDialog({ row, onClose, save }: KeptDialog<Counter>) {
  const { admin } = useLeadAgent();
  const [kind, setKind] = useState<CounterKind>(row?.kind ?? "window");
  const run = (label: string) =>
    row === undefined
      ? save(admin.addCounter({ label, kind }), common.added(label))
      : save(admin.changeCounter(row.id, { revision: row.revision, label }), common.saved(label));
  return (
    <NamedDialog {...{ row, words, onClose, run }}>
      {row === undefined && (
        <SelectField
          label={common.kind}
          value={kind}
          choices={counterKinds.map((one) => [one, counterKindLabels[one]] as const)}
          onChange={setKind}
        />
      )}
    </NamedDialog>
  );
}
