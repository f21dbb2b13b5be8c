import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { DocumentPreview, WhenLoaded } from "../../ui/editing/index.ts";
import { words } from "./words.ts";

/** The form itself, as it will be printed; made anew whenever `version` changes. */
export function Preview({ date, version }: { date: string; version: string }) {
  const { reports } = useLeadAgent();
  const page = useLoaded(
    date,
    async () => {
      const file = await reports.dailyFile(date, "html");
      return file.ok ? { ok: true as const, value: await file.value.text() } : file;
    },
    version,
  );
  return (
    <section className="console-card" aria-label={words.preview}>
      <WhenLoaded of={page}>{(html) => <DocumentPreview html={html} title={words.preview} />}</WhenLoaded>
    </section>
  );
}
