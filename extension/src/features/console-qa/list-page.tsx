import { type QaCategory, type QaEntry, qaCategories, qaCategoryLabels } from "@desk/shared/qa/model";
import { useState } from "react";
import {
  type LeadClient,
  type Result,
  sentenceOf,
  useLeadAgent,
  useLoaded,
} from "../../agent-client/index.ts";
import { SelectField, TableHead, TextField, VersionMark, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { Candidates } from "./candidates.tsx";
import type { Go } from "./place.ts";
import { findRows, freeQaId, outsideBook, qaRows, type Row } from "./rows.ts";
import { words } from "./words.ts";

type Read = { rows: Row[]; preApproval: boolean; newId: string };

async function readBook({ qa, procedures }: LeadClient): Promise<Result<Read>> {
  const [book, heads] = await Promise.all([qa.book(), procedures.heads()]);
  if (!book.ok) return book;
  if (!heads.ok) return heads;
  const others: QaEntry[] = [];
  for (const id of outsideBook(book.value.entries, heads.value.heads)) {
    const versions = await qa.versions(id);
    if (!versions.ok) return versions;
    const newest = versions.value.versions.at(-1);
    if (newest !== undefined) others.push(newest.content);
  }
  const rows = qaRows(book.value.entries, others, heads.value.heads);
  return {
    ok: true,
    value: { rows, preApproval: book.value.preApproval, newId: freeQaId(heads.value.heads) },
  };
}

/** The whole book, searched as staff search it. */
export function ListPage({ go }: { go: Go }) {
  const client = useLeadAgent();
  const read = useLoaded("book", () => readBook(client));
  return <WhenLoaded of={read}>{(value) => <Book {...value} go={go} />}</WhenLoaded>;
}

function Book({ rows, preApproval, newId, go }: Read & { go: Go }) {
  const { qa } = useLeadAgent();
  const [query, setQuery] = useState("");
  const [category, setCategory] = useState<QaCategory | "">("");
  const [problem, setProblem] = useState<string | null>(null);
  const found = findRows(rows, query, category);
  /** Begins an entry; the question comes along when it answers one. */
  const begin = async (): Promise<string | null> => {
    const begun = await qa.draft(newId);
    if (begun.ok) return newId;
    setProblem(sentenceOf(begun));
    return null;
  };
  const add = async () => {
    const id = await begin();
    if (id !== null) go([id, "edit", "1"]);
  };
  return (
    <>
      <section className="console-card" aria-labelledby="console-qa">
        <header className="console-qa-head">
          <h2 id="console-qa">{words.title}</h2>
          <Button kind="primary" onClick={() => void add()}>
            {words.add}
          </Button>
        </header>
        {preApproval && (
          <Banner kind="warning">
            <strong>{words.preApproval}</strong>　{words.preApprovalHint}
          </Banner>
        )}
        <p>{words.lead}</p>
        {problem !== null && <Banner kind="error">{problem}</Banner>}
        <div className="editing-row">
          <TextField label={words.search} type="search" value={query} onChange={setQuery} />
          <SelectField
            label={words.category}
            value={category}
            choices={[
              ["", words.allCategories],
              ...qaCategories.map((one) => [one, qaCategoryLabels[one]] as const),
            ]}
            onChange={setCategory}
          />
        </div>
        <p role="status" className="number">
          {found.length === 0 ? words.notFound : words.found(found.length, rows.length)}
        </p>
        {found.length > 0 && <QaTable rows={found} go={go} />}
      </section>
      <Candidates begin={begin} go={go} />
    </>
  );
}

function QaTable({ rows, go }: { rows: readonly Row[]; go: Go }) {
  return (
    <table className="console-table">
      <TableHead columns={words.columns} />
      <tbody>
        {rows.map(({ id, content, current, open }) => {
          const question = content.question === "" ? words.untitled : content.question;
          return (
            <tr key={id}>
              <td>{qaCategoryLabels[content.category]}</td>
              <th scope="row">{question}</th>
              <td>
                {current === null ? (
                  words.notInBook
                ) : (
                  <>
                    {words.version(current.version)} <VersionMark state={current.state} />
                  </>
                )}
              </td>
              <td>{open === null ? words.none : <VersionMark state={open.state} />}</td>
              <td>
                <Button aria-label={words.openLabel(question)} onClick={() => go([id])}>
                  {words.open}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
