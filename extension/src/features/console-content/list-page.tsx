import { formatWareki } from "@desk/shared/calendar/era";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { VersionMark, Waiting } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { divisionOf, procedureTitle } from "./names.ts";
import type { Go } from "./place.ts";
import { procedureRows, type Row } from "./rows.ts";
import { DecideTogether, SubmitTogether } from "./together-dialogs.tsx";
import { words } from "./words.ts";

/** 手順書の一覧: what is in force, since when, approved or not, and what is being worked on. */
export function ListPage({ go }: { go: Go }) {
  const { procedures } = useLeadAgent();
  const today = useDeskState((state) => state.businessDate);
  const content = useLoaded("content", procedures.content);
  const heads = useLoaded("heads", procedures.heads);
  const [open, setOpen] = useState<"none" | "import" | "submit" | "decide">("none");
  const close = () => setOpen("none");
  const after = (said: string) => {
    close();
    content.reload();
    heads.reload();
    go([], said);
  };
  if (content.value === null) return <Waiting {...content} />;
  if (heads.value === null) return <Waiting {...heads} />;
  const rows = procedureRows(content.value, heads.value.heads, today);
  return (
    <section className="console-card" aria-labelledby="console-content">
      <header className="console-content-head">
        <h2 id="console-content">{words.title}</h2>
        <Button onClick={() => go(["reads"])}>{words.reads}</Button>
        <Button onClick={() => setOpen("import")}>{words.importFile}</Button>
        <Button onClick={() => setOpen("submit")}>{words.submitAll}</Button>
        <Button onClick={() => setOpen("decide")}>{words.decideAll}</Button>
      </header>
      {content.value.preApproval && (
        <Banner kind="warning">
          <p>
            <strong>{words.preApproval}</strong>　{words.preApprovalHint}
          </p>
        </Banner>
      )}
      <p>{words.lead}</p>
      <ProcedureTable rows={rows} go={go} />
      {open === "import" && <ImportDialog onClose={close} go={go} />}
      {open === "submit" && <SubmitTogether heads={heads.value.heads} onClose={close} onDone={after} />}
      {open === "decide" && <DecideTogether heads={heads.value.heads} onClose={close} onDone={after} />}
    </section>
  );
}

function ProcedureTable({ rows, go }: { rows: readonly Row[]; go: Go }) {
  return (
    <table className="console-table">
      <thead>
        <tr>
          {Object.entries(words.columns).map(([key, name]) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ProcedureRow key={row.id} row={row} go={go} />
        ))}
      </tbody>
    </table>
  );
}

function ProcedureRow({ row: { id, inForce, later, open }, go }: { row: Row; go: Go }) {
  const title = procedureTitle(id);
  return (
    <tr>
      <td>{divisionOf(id)}</td>
      <th scope="row">{title}</th>
      <td>
        {inForce === null ? (
          words.noScript
        ) : (
          <>
            {words.version(inForce.version)} <VersionMark state={inForce.state} />
          </>
        )}
      </td>
      <td className="number">
        {inForce?.effectiveFrom == null ? words.none : formatWareki(inForce.effectiveFrom)}
        {later?.effectiveFrom != null && (
          <p className="field__hint">{words.waiting(later.version, formatWareki(later.effectiveFrom))}</p>
        )}
      </td>
      <td>
        {open === null ? (
          words.none
        ) : (
          <>
            {words.version(open.version)} <VersionMark state={open.state} />
          </>
        )}
      </td>
      <td className="console-content-actions">
        {open?.state === "draft" && (
          <Button
            kind="quiet"
            aria-label={`${title}の${words.goOn}`}
            onClick={() => go([id, "edit", String(open.version)])}
          >
            {words.goOn}
          </Button>
        )}
        <Button aria-label={words.readLabel(title)} onClick={() => go([id])}>
          {words.read}
        </Button>
      </td>
    </tr>
  );
}
