import { timeOf } from "@desk/shared/calendar/business-date";
import { checkEntry } from "@desk/shared/qa/check";
import { qaCategories, qaCategoryLabels } from "@desk/shared/qa/model";
import type { QaVersion } from "@desk/shared/qa/version";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import {
  CheckField,
  LinesEditor,
  QuestionsEditor,
  SelectField,
  SourcesEditor,
  TextField,
  Waiting,
} from "../../ui/editing/index.ts";
import { Banner, Button, ScreenedText } from "../../ui/index.ts";
import { DiscardDialog, SubmitDialog } from "./edit-dialogs.tsx";
import type { Go } from "./place.ts";
import { type EntryDraft, tidy, useEntryDraft } from "./use-entry-draft.ts";
import { words } from "./words.ts";

/** The draft of an entry. */
export function EditPage({ id, version, go }: { id: string; version: number; go: Go }) {
  const { qa } = useLeadAgent();
  const versions = useLoaded(id, () => qa.versions(id));
  if (versions.value === null) return <Waiting {...versions} />;
  const draft = versions.value.versions.find((one) => one.version === version);
  if (draft?.state === "draft") return <DraftForm draft={draft} go={go} />;
  return (
    <section className="console-card">
      <Banner kind="warning">{words.notDraft}</Banner>
      <div>
        <Button onClick={() => go([id])}>{words.backToEntry}</Button>
      </div>
    </section>
  );
}

function DraftForm({ draft, go }: { draft: QaVersion; go: Go }) {
  const editor = useEntryDraft(draft);
  const { content, changeNote, theirs, problem, dirty } = editor;
  const [open, setOpen] = useState<"none" | "submit" | "discard">("none");
  const faults = checkEntry(tidy(content)).map(({ message }) => message.slice(message.indexOf("：") + 1));
  const done = (said: string) => go([draft.qaId], said);
  return (
    <section className="console-card" aria-labelledby="console-qa-edit">
      <header className="console-qa-head">
        <h2 id="console-qa-edit">{words.heading(draft.version)}</h2>
        <p role="status">{dirty ? words.unsaved : words.saved}</p>
        <Button disabled={!dirty} onClick={() => void editor.save()}>
          {words.save}
        </Button>
        <Button kind="primary" onClick={() => setOpen("submit")}>
          {words.submit}
        </Button>
        <Button kind="danger" onClick={() => setOpen("discard")}>
          {words.discard}
        </Button>
        <Button kind="quiet" onClick={() => go([draft.qaId])}>
          {words.backToEntry}
        </Button>
      </header>
      {problem !== null && <Banner kind="error">{problem}</Banner>}
      {theirs !== null && <Conflict editor={editor} theirs={theirs} />}
      <div className="console-qa-edit">
        <Fields editor={editor} />
        <aside>
          <ScreenedText
            label={words.changeNote}
            hint={words.changeNoteHint}
            value={changeNote}
            onChange={editor.setChangeNote}
          />
          <h3>{words.check}</h3>
          <p role="status">{faults.length === 0 ? words.checkNone : words.checkCount(faults.length)}</p>
          <ul className="console-qa-faults">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </aside>
      </div>
      {open === "submit" && (
        <SubmitDialog
          editor={editor}
          faults={faults}
          onClose={() => setOpen("none")}
          onDone={() => done(words.submitted)}
        />
      )}
      {open === "discard" && (
        <DiscardDialog
          editor={editor}
          onClose={() => setOpen("none")}
          onDone={() => (draft.basedOn === null ? go([], words.discarded) : done(words.discarded))}
        />
      )}
    </section>
  );
}

function Conflict({ editor, theirs }: { editor: EntryDraft; theirs: QaVersion }) {
  const staff = useDeskState((state) => state.settings.site?.staff);
  const name = staff?.find(({ id }) => id === theirs.savedBy)?.name ?? theirs.savedBy;
  return (
    <Banner kind="warning">
      <p>{words.conflict(name, timeOf(theirs.savedAt))}</p>
      <div className="editing-row">
        <Button onClick={editor.keepMine}>{words.keepMine}</Button>
        <Button kind="danger" onClick={editor.takeTheirs}>
          {words.takeTheirs}
        </Button>
      </div>
    </Banner>
  );
}

const plain = (lines: readonly (string | { text: string })[]) =>
  lines.map((line) => (typeof line === "string" ? line : line.text));

function Fields({ editor: { content, change, setContent } }: { editor: EntryDraft }) {
  return (
    <div className="editing-form">
      <SelectField
        label={words.category}
        value={content.category}
        choices={qaCategories.map((one) => [one, qaCategoryLabels[one]] as const)}
        onChange={(category) => change({ category })}
      />
      <TextField
        label={words.question}
        value={content.question}
        onChange={(question) => change({ question })}
      />
      <LinesEditor
        label={words.answer}
        lines={content.answer}
        max={100}
        onChange={(lines) => change({ answer: plain(lines) })}
      />
      <TextField
        label={words.keywords}
        rows={4}
        value={content.keywords.join("\n")}
        onChange={(text) => change({ keywords: text.split("\n") })}
      />
      <SourcesEditor sources={content.sources} onChange={(sources) => change({ sources })} />
      <QuestionsEditor
        chosen={content.unconfirmed ?? []}
        onChange={(unconfirmed) => {
          const { unconfirmed: _gone, ...rest } = content;
          setContent(unconfirmed === undefined ? rest : { ...rest, unconfirmed });
        }}
      />
      <CheckField
        label={words.retired}
        checked={content.retired === true}
        onChange={(on) => {
          const { retired: _gone, ...rest } = content;
          setContent(on ? { ...rest, retired: true } : rest);
        }}
      />
    </div>
  );
}
