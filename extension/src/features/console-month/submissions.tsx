import { timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import type { MonthSubmission } from "@desk/shared/contract/monthly-calls";
import { submissionWayLabels } from "@desk/shared/contract/report-life";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { FrozenFiles } from "../../ui/editing/index.ts";
import { fileNameOf } from "./stage.ts";
import { words as common, submissionWords as words } from "./words.ts";

/** What was handed in when, by whom and how, with the files as they were. */
export function Submissions({
  month,
  submissions,
}: {
  month: string;
  submissions: readonly MonthSubmission[];
}) {
  const { months } = useLeadAgent();
  return (
    <section className="console-card" aria-labelledby="console-month-submissions">
      <h2 id="console-month-submissions">{words.title}</h2>
      {submissions.length === 0 && <p className="console-empty">{words.none}</p>}
      <ol className="console-month-submissions">
        {submissions.toReversed().map(({ revision, submittedAt, staffName, way, total, files }) => (
          <li key={revision}>
            <p>
              <strong>{common.revision(revision)}</strong>　
              <span className="number">{common.cases(total)}</span>
            </p>
            <p className="number">
              {words.by(
                `${formatMonthDay(submittedAt.slice(0, 10))} ${timeOf(submittedAt)}`,
                staffName,
                submissionWayLabels[way],
              )}
            </p>
            <FrozenFiles
              files={files}
              fileName={fileNameOf(month, revision)}
              get={async (format) => {
                const file = await months.file(month, format, revision);
                return file.ok ? file : { ok: false, problem: sentenceOf(file) };
              }}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
