import { formatWareki } from "@desk/shared/calendar/era";
import type { ContentAnswer } from "@desk/shared/procedures/version";
import { useState } from "react";
import { type LeadClient, type Result, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { TableHead, VersionMark, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { divisionOf, procedureTitle } from "./names.ts";
import type { Go } from "./place.ts";
import { type Head, procedureRows, type Row } from "./rows.ts";
import { DecideTogether, SubmitTogether } from "./together-dialogs.tsx";
import { words } from "./words.ts";

type Read = { content: ContentAnswer; heads: readonly Head[] };

async function readList({ procedures }: LeadClient): Promise<Result<Read>> {
  const [content, heads] = await Promise.all([procedures.content(), procedures.heads()]);
  if (!content.ok) return content;
  if (!heads.ok) return heads;
  return { ok: true, value: { content: content.value, heads: heads.value.heads } };
}

/** 手順書の一覧: what is in force, since when, approved or not, and what is being worked on. */
export function ListPage({ go }: { go: Go }) {
  const client = useLeadAgent();
  const read = useLoaded("list", () => readList(client));
  return <WhenLoaded of={read}>{(value) => <List {...value} reload={read.reload} go={go} />}</WhenLoaded>;
}

function List({ content, heads, reload, go }: Read & { reload: () => void; go: Go }) {
  const today = useDeskState((state) => state.businessDate);
  const [open, setOpen] = useState<"none" | "import" | "submit" | "decide">("none");
  const close = () => setOpen("none");
  const after = (said: string) => {
    close();
    reload();
    go([], said);
  };
  return (
    <section className="console-card" aria-labelledby="console-content">
      <header className="console-content-head">
        <h2 id="console-content">{words.title}</h2>
        <Button onClick={() => go(["reads"])}>{words.reads}</Button>
        <Button onClick={() => setOpen("import")}>{words.importFile}</Button>
        <Button onClick={() => setOpen("submit")}>{words.submitAll}</Button>
        <Button onClick={() => setOpen("decide")}>{words.decideAll}</Button>
      </header>
      {content.preApproval && (
        <Banner kind="warning">
          <p>
            <strong>{words.preApproval}</strong>　{words.preApprovalHint}
          </p>
        </Banner>
      )}
      <p>{words.lead}</p>
      <ProcedureTable rows={procedureRows(content, heads, today)} go={go} />
      {open === "import" && <ImportDialog onClose={close} go={go} />}
      {open === "submit" && <SubmitTogether heads={heads} onClose={close} onDone={after} />}
      {open === "decide" && <DecideTogether heads={heads} onClose={close} onDone={after} />}
    </section>
  );
}

function ProcedureTable({ rows, go }: { rows: readonly Row[]; go: Go }) {
  return (
    <table className="console-table">
      <TableHead columns={words.columns} />
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
