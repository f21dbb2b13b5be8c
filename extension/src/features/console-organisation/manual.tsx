import { useState } from "react";
import { type ManualFile, sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { download } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { words } from "./words.ts";

type Outcome = { kind: "good" | "warning" | "error"; text: string };

/** 業務マニュアル (S §10(1)) as a page to print and as PDF; the agent wants a token, so the page fetches both. */
export function Manual() {
  const { manual } = useLeadAgent();
  const today = useDeskState((state) => state.businessDate);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const get = async (file: ManualFile, use: (blob: Blob) => Outcome | null) => {
    setBusy(true);
    const result = await manual(file);
    setBusy(false);
    setOutcome(result.ok ? use(result.value) : { kind: "error", text: sentenceOf(result) });
    return result.ok;
  };
  const print = async () => {
    // Opened within the click, or the browser takes it for a pop-up; filled when the file is here.
    const tab = window.open("", "_blank");
    if (tab === null) return setOutcome({ kind: "warning", text: words.blocked });
    const shown = await get("html", (blob) => {
      tab.location.replace(URL.createObjectURL(new Blob([blob], { type: "text/html;charset=utf-8" })));
      return null;
    });
    if (!shown) tab.close();
  };
  const save = () =>
    get("pdf", (blob) => {
      const name = words.fileName(today, "pdf");
      download(blob, name);
      return { kind: "good", text: words.downloaded(name) };
    });
  return (
    <section className="console-card" aria-labelledby="console-organisation-manual">
      <header className="console-organisation-head">
        <h2 id="console-organisation-manual">{words.manualTitle}</h2>
        <p role="status">{busy ? words.making : ""}</p>
        <Button disabled={busy} onClick={() => void print()}>
          {words.openHtml}
        </Button>
        <Button kind="primary" disabled={busy} onClick={() => void save()}>
          {words.downloadPdf}
        </Button>
      </header>
      <p>{words.manualLead}</p>
      {outcome !== null && <Banner kind={outcome.kind}>{outcome.text}</Banner>}
    </section>
  );
}
