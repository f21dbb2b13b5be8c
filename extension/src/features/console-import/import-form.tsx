import { type ImportAnswer, importMaxLength } from "@desk/shared/contract/imports";
import { useId, useRef, useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { download, TextField } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { Preview } from "./preview.tsx";
import { textOfCsv } from "./read-file.ts";
import { words } from "./words.ts";

type Notice = { kind: "good" | "error"; text: string } | null;

/** Template, file or paste, preview, and only then the taking in. */
export function ImportForm({ onCommitted }: { onCommitted: () => void }) {
  const { months } = useLeadAgent();
  const [csv, setCsv] = useState("");
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  const [notice, setNotice] = useState<Notice>(null);
  const [busy, setBusy] = useState(false);
  const fileId = useId();
  const file = useRef<HTMLInputElement>(null);
  const change = (next: string) => {
    setCsv(next);
    // What was checked is not what stands there any more.
    setAnswer(null);
    setNotice(null);
  };
  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const text = textOfCsv(await chosen.arrayBuffer());
    if (text === null) return setNotice({ kind: "error", text: words.unreadable });
    change(text);
    await ask(text, false);
  };
  const ask = async (text: string, commit: boolean) => {
    if (text.trim() === "") return setNotice({ kind: "error", text: words.empty });
    if (text.length > importMaxLength)
      return setNotice({ kind: "error", text: words.tooLong(text.length, importMaxLength) });
    setBusy(true);
    const result = await months.importTotals(text, commit);
    setBusy(false);
    if (!result.ok) return setNotice({ kind: "error", text: sentenceOf(result) });
    setNotice(null);
    if (!result.value.committed) return setAnswer(result.value);
    change("");
    if (file.current !== null) file.current.value = "";
    setNotice({ kind: "good", text: words.committed(result.value.months.length) });
    onCommitted();
  };
  const template = async () => {
    const blank = await months.importTemplate();
    if (!blank.ok) return setNotice({ kind: "error", text: sentenceOf(blank) });
    const name = `${words.templateName}.csv`;
    download(blank.value, name);
    setNotice({ kind: "good", text: words.templateDone(name) });
  };
  return (
    <section className="console-card" aria-labelledby="console-import">
      <h2 id="console-import">{words.title}</h2>
      <p>{words.lead}</p>
      <ol className="console-import-steps" aria-label={words.steps}>
        <li>
          <p>{words.step1}</p>
          <Button onClick={() => void template()}>{words.template}</Button>
        </li>
        <li>
          <p>{words.step2}</p>
          <div className="console-import-sources">
            <div className="field">
              <label className="field__label" htmlFor={fileId}>
                {words.file}
              </label>
              <input
                ref={file}
                id={fileId}
                type="file"
                accept=".csv,text/csv,text/plain"
                className="field__input"
                onChange={(event) => void choose(event.target.files?.[0])}
              />
            </div>
            <TextField label={words.paste} hint={words.pasteHint} rows={4} value={csv} onChange={change} />
          </div>
          <Button
            kind={answer === null ? "primary" : "secondary"}
            disabled={busy}
            onClick={() => void ask(csv, false)}
          >
            {words.check}
          </Button>
        </li>
        <li>
          <p>{words.step3}</p>
        </li>
      </ol>
      {notice !== null && <Banner kind={notice.kind}>{notice.text}</Banner>}
      {answer !== null && <Preview answer={answer} busy={busy} onCommit={() => void ask(csv, true)} />}
    </section>
  );
}
