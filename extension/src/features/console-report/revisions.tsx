import { timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import {
  type DayCheckAnswer,
  type ReportRevision,
  submissionWayLabels,
} from "@desk/shared/contract/report-life";
import { type ReactNode, useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { FrozenFiles, ReportMark } from "../../ui/editing/index.ts";
import { Audit } from "./audit.tsx";
import { fileNameOf } from "./stage.ts";
import { words as common, revisionWords as words } from "./words.ts";

const when = (at: string) => `${formatMonthDay(at.slice(0, 10))} ${timeOf(at)}`;

/** Each revision with who confirmed and handed it in, and the files as they were handed in. */
export function Revisions({ answer: { report, revisions } }: { answer: DayCheckAnswer }) {
  const [audit, setAudit] = useState(false);
  return (
    <section className="console-card" aria-labelledby="console-report-revisions">
      <h2 id="console-report-revisions">{words.title}</h2>
      {revisions.length === 0 && <p className="console-empty">{common.none}</p>}
      <ol className="console-report-revisions">
        {revisions.toReversed().map((one) => (
          <Revision key={one.revision} date={report.businessDate} revision={one} />
        ))}
      </ol>
      <details onToggle={({ currentTarget }) => setAudit(currentTarget.open)}>
        <summary>{words.audit}</summary>
        {audit && <Audit date={report.businessDate} />}
      </details>
    </section>
  );
}

function Revision({ date, revision }: { date: string; revision: ReportRevision }) {
  const { reports } = useLeadAgent();
  const { confirmed, submitted, files, reason } = revision;
  return (
    <li>
      <p className="console-report-revision">
        <strong>{common.revision(revision.revision)}</strong> <ReportMark state={revision.state} />
      </p>
      <dl className="console-report-facts">
        {reason !== null && <Fact label={words.columns.reason}>{reason}</Fact>}
        {confirmed !== null && (
          <Fact label={words.columns.confirmed}>{words.by(when(confirmed.at), confirmed.staffName)}</Fact>
        )}
        {submitted !== null && (
          <Fact label={words.columns.submitted}>
            {words.by(when(submitted.at), submitted.staffName)}　{submissionWayLabels[submitted.way]}
            {submitted.folder !== null && <span className="console-report-path">{submitted.folder}</span>}
          </Fact>
        )}
      </dl>
      {files.length > 0 && (
        <FrozenFiles
          files={files}
          fileName={fileNameOf(date, revision.revision)}
          get={async (format) => {
            const file = await reports.dailyFile(date, format, revision.revision);
            return file.ok ? file : { ok: false, problem: sentenceOf(file) };
          }}
        />
      )}
    </li>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="number">{children}</dd>
    </div>
  );
}
