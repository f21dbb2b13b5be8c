import { timeOf } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import type { DailyReport } from "@desk/shared/contract";
import { useState } from "react";
import { type Failure, sentenceOf, useAgent } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import "./console-report.css";
import { downloadExcel, type FileOutcome, openPrintable } from "./files.ts";
import { Notes } from "./notes.tsx";
import { CountTable, TimeTable } from "./tables.tsx";
import { useReport } from "./use-report.ts";
import { words } from "./words.ts";

/** Today's draft with its two files; it follows the agent's counts by itself. */
export function Report() {
  const agent = useAgent();
  const businessDate = useDeskState((state) => state.businessDate);
  const version = useDeskState(({ live }) => `${live?.todayCount} ${live?.report?.compiledAt}`);
  const { report, failure, loading, refresh } = useReport(businessDate, version);
  const [outcome, setOutcome] = useState<FileOutcome | null>(null);
  const get = async (fetchFile: typeof openPrintable) => {
    if (agent !== null) setOutcome(await fetchFile(agent, businessDate));
  };
  return (
    <section className="console-card" aria-labelledby="console-report">
      <header className="console-report-head">
        <div>
          <h2 id="console-report">{words.title}</h2>
          <p className="number">{report === null ? formatWareki(businessDate) : <Facts report={report} />}</p>
        </div>
        <Button disabled={loading} onClick={refresh}>
          {words.refresh}
        </Button>
        <Button onClick={() => void get(openPrintable)}>{words.print}</Button>
        <Button kind="primary" onClick={() => void get(downloadExcel)}>
          {words.excel}
        </Button>
      </header>
      <Outcome outcome={outcome} />
      {failure !== null && <Banner kind="warning">{failureText(failure)}</Banner>}
      {report === null && loading && <p role="status">{words.loading}</p>}
      {report !== null && (
        <>
          {report.transactions.total === 0 && <p className="console-empty">{words.empty}</p>}
          <CountTable report={report} />
          <TimeTable report={report} />
          <Notes report={report} />
        </>
      )}
    </section>
  );
}

function Facts({ report }: { report: DailyReport }) {
  const due = report.dueDate === null ? words.noDue : words.due(formatWareki(report.dueDate));
  const parts = [
    formatWareki(report.businessDate),
    words.states[report.state],
    words.compiled(timeOf(report.compiledAt)),
    due,
  ];
  return parts.join("　");
}

function Outcome({ outcome }: { outcome: FileOutcome | null }) {
  if (outcome === null) return null;
  if ("ok" in outcome) return <Banner kind="error">{failureText(outcome)}</Banner>;
  if (outcome.kind === "blocked") return <Banner kind="warning">{words.blocked}</Banner>;
  return outcome.name === "" ? null : <Banner kind="good">{words.downloaded(outcome.name)}</Banner>;
}

function failureText(failure: Failure): string {
  const outside = failure.kind === "problem" && failure.problem.code === "outside-contract";
  return outside ? words.outsideContract : sentenceOf(failure);
}
