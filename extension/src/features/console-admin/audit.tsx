import type { AuditQuery } from "@desk/shared/contract/admin";
import { auditKindLabels, auditKinds } from "@desk/shared/contract/admin-terms";
import { useState } from "react";
import { sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { download, SelectField, TextField, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { AuditTable } from "./audit-table.tsx";
import { words as common, auditWords as words } from "./words.ts";

const pageRows = 100;
const everything: AuditQuery = { from: "", to: "", kind: "", staff: "", q: "" };

/** 操作の記録: searched, and saved for Excel. */
export function Audit() {
  const { admin } = useLeadAgent();
  const today = useDeskState((state) => state.businessDate);
  const [query, setQuery] = useState(everything);
  const [offset, setOffset] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const loaded = useLoaded("audit", () => admin.audit(query, offset), JSON.stringify([query, offset]));
  const narrow = (part: Partial<AuditQuery>) => {
    setOffset(0);
    setQuery({ ...query, ...part });
  };
  const save = async () => {
    const file = await admin.auditFile(query);
    setProblem(file.ok ? null : sentenceOf(file));
    if (file.ok) download(file.value, words.fileName(today));
  };
  return (
    <section className="console-card" aria-labelledby="admin-section">
      <header className="console-admin-head">
        <h2 id="admin-section">{common.sections.audit}</h2>
        <Button onClick={() => void save()}>{words.file}</Button>
      </header>
      <p>{words.lead}</p>
      <Filters query={query} onNarrow={narrow} />
      {problem !== null && <Banner kind="error">{problem}</Banner>}
      <WhenLoaded of={loaded}>
        {({ rows, total }) => (
          <>
            <p role="status" className="number">
              {words.total(total)}
            </p>
            <AuditTable rows={rows} />
            {total > pageRows && (
              <div className="editing-row">
                <Button disabled={offset === 0} onClick={() => setOffset(offset - pageRows)}>
                  {words.newer}
                </Button>
                <Button disabled={offset + pageRows >= total} onClick={() => setOffset(offset + pageRows)}>
                  {words.older}
                </Button>
              </div>
            )}
          </>
        )}
      </WhenLoaded>
    </section>
  );
}

function Filters({ query, onNarrow }: { query: AuditQuery; onNarrow: (part: Partial<AuditQuery>) => void }) {
  const staff = useDeskState((state) => state.settings.site?.staff) ?? [];
  const all = ["", words.all] as const;
  return (
    <search className="console-admin-filters">
      <TextField
        label={words.search}
        hint={words.searchHint}
        type="search"
        value={query.q}
        onChange={(q) => onNarrow({ q })}
      />
      <SelectField
        label={words.kind}
        value={query.kind}
        choices={[all, ...auditKinds.map((kind) => [kind, auditKindLabels[kind]] as const)]}
        onChange={(kind) => onNarrow({ kind })}
      />
      <SelectField
        label={words.staff}
        value={query.staff}
        choices={[all, ...staff.map(({ id, name }) => [id, name] as const)]}
        onChange={(id) => onNarrow({ staff: id })}
      />
      <TextField label={words.from} type="date" value={query.from} onChange={(from) => onNarrow({ from })} />
      <TextField label={words.to} type="date" value={query.to} onChange={(to) => onNarrow({ to })} />
    </search>
  );
}
