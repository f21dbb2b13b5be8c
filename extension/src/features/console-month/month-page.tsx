import { timeOf } from "@desk/shared/calendar/business-date";
import { formatWareki, formatWarekiMonth } from "@desk/shared/calendar/era";
import type { MonthlyAnswer } from "@desk/shared/contract/monthly-calls";
import { useState } from "react";
import { sentenceOf, useDocument, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { DocumentPreview, FileButtons, ReportMark, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { Blockers } from "./blockers.tsx";
import { Invoice } from "./invoice.tsx";
import { MonthActions } from "./month-actions.tsx";
import { fileNameOf, type MonthStage, markOf, stageOf } from "./stage.ts";
import { Submissions } from "./submissions.tsx";
import { TextsForm } from "./texts-form.tsx";
import { Trainings } from "./trainings.tsx";
import { useMonthTexts } from "./use-month-texts.ts";
import { words } from "./words.ts";

/** What the page last said, good or bad. */
export type Notice = { kind: "good" | "warning" | "error"; text: string } | null;

/** One month's report: what keeps it from being handed in, the lead's texts, the invoice, and the report itself. */
export function MonthPage({ month, onList }: { month: string; onList: () => void }) {
  const { months } = useLeadAgent();
  const read = useLoaded(month, () => months.read(month));
  return (
    <>
      <WhenLoaded of={read}>
        {(answer) => <Month answer={answer} reload={read.reload} onList={onList} />}
      </WhenLoaded>
      {read.value === null && (
        <div>
          <Button kind="quiet" onClick={onList}>
            {words.toList}
          </Button>
        </div>
      )}
    </>
  );
}

type MonthProps = { answer: MonthlyAnswer; reload: () => void; onList: () => void };

function Month({ answer, reload, onList }: MonthProps) {
  const { months } = useLeadAgent();
  const [notice, setNotice] = useState<Notice>(null);
  const { report, blockers } = answer;
  const texts = useMonthTexts(answer, reload);
  const stage = stageOf(answer);
  const shown = `${report.revision} ${report.state} ${answer.textsRevision} ${report.compiledAt}`;
  const page = useDocument(report.month, () => months.file(report.month, "html"), shown);
  return (
    <>
      <section className="console-card" aria-labelledby="console-month">
        <MonthHead answer={answer} stage={stage} reload={reload} onList={onList} />
        <StageLine stage={stage} notice={notice} />
        <div className="console-month-actions">
          <MonthActions
            answer={answer}
            stage={stage}
            texts={texts}
            tell={(next) => {
              setNotice(next);
              reload();
            }}
          />
          <FileButtons
            fileName={fileNameOf(report.month, report.revision)}
            get={async (format) => {
              const file = await months.file(report.month, format);
              return file.ok ? file : { ok: false, problem: sentenceOf(file) };
            }}
          />
        </div>
      </section>
      {blockers.length > 0 && <Blockers blockers={blockers} days={report.days} />}
      <div className="console-month-sides">
        <DocumentPreview title={words.preview} of={page} />
        <div className="console-column">
          <TextsForm texts={texts} proposed={answer.proposed} locked={report.state === "submitted"} />
          <Invoice invoice={report.invoice} onSaved={reload} />
          <Trainings trainings={report.staffing.trainings} />
          <Submissions month={report.month} submissions={answer.submissions} />
        </div>
      </div>
    </>
  );
}

function MonthHead({ answer: { report }, stage, reload, onList }: MonthProps & { stage: MonthStage }) {
  return (
    <header className="console-month-head">
      <div>
        <h2 id="console-month">
          <span className="number">{words.monthTitle(formatWarekiMonth(report.month))}</span>
          <ReportMark state={markOf[stage]} />
          {report.revision > 1 && <span>{words.revision(report.revision)}</span>}
        </h2>
        <p className="number">
          {words.cases(report.total)}　{words.openDays(report.openDays.total)}　
          {words.compiled(timeOf(report.compiledAt))}　{words.dueOn(formatWareki(report.dueDate))}
        </p>
      </div>
      <Button kind="quiet" onClick={reload}>
        {words.refresh}
      </Button>
      <Button kind="quiet" onClick={onList}>
        {words.toList}
      </Button>
    </header>
  );
}

/** What was just done, or what comes next. */
function StageLine({ stage, notice }: { stage: MonthStage; notice: Notice }) {
  const hint = stage === "blocked" || (notice !== null && stage !== "replace") ? null : words.stages[stage];
  return (
    <>
      {hint !== null && <Banner kind={stage === "replace" ? "warning" : "info"}>{hint}</Banner>}
      {notice !== null && <Banner kind={notice.kind}>{notice.text}</Banner>}
    </>
  );
}
