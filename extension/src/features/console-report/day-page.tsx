import { timeOf } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import type { DayCheckAnswer } from "@desk/shared/contract/report-life";
import { useState } from "react";
import { sentenceOf, useDocument, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { DocumentPreview, FileButtons, ReportMark, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { DayActions } from "./day-actions.tsx";
import { Revisions } from "./revisions.tsx";
import { fileNameOf, markOf, type Stage, stageOf } from "./stage.ts";
import { TextsForm } from "./texts-form.tsx";
import { useDayTexts } from "./use-day-texts.ts";
import { words } from "./words.ts";

/** What the page last said, good or bad. */
export type Notice = { kind: "good" | "warning" | "error"; text: string } | null;

/** One day's report: as it will be printed, the lead's texts beside it, and the next step of its life. */
export function DayPage({ date, onList }: { date: string; onList: () => void }) {
  const { reports } = useLeadAgent();
  const version = useDeskState(({ live, businessDate }) =>
    date === businessDate ? `${live?.todayCount} ${live?.report?.compiledAt}` : "",
  );
  const check = useLoaded(date, () => reports.check(date), version);
  return (
    <>
      <WhenLoaded of={check}>
        {(answer) => <Day answer={answer} reload={check.reload} onList={onList} />}
      </WhenLoaded>
      {check.value === null && (
        <div>
          <Button kind="quiet" onClick={onList}>
            {words.toList}
          </Button>
        </div>
      )}
    </>
  );
}

function Day({ answer, reload, onList }: { answer: DayCheckAnswer; reload: () => void; onList: () => void }) {
  const { reports } = useLeadAgent();
  const [notice, setNotice] = useState<Notice>(null);
  const { report } = answer;
  const date = report.businessDate;
  const texts = useDayTexts(answer, reload);
  const stage = stageOf(answer);
  // Made anew whenever what it says has changed.
  const shown = `${report.revision} ${report.state} ${answer.fingerprint}`;
  const page = useDocument(date, () => reports.dailyFile(date, "html"), shown);
  const tell = (next: Notice) => {
    setNotice(next);
    reload();
  };
  return (
    <>
      <section className="console-card" aria-labelledby="console-report">
        <DayHead answer={answer} stage={stage} onList={onList} onRefresh={() => tell(null)} />
        {(notice === null || stage === "replace") && (
          <Banner kind={stage === "replace" || answer.overdue ? "warning" : "info"}>
            {words.nextSteps[stage]}
            {stage === "collecting" && answer.notYet}
            {answer.overdue && <strong> {words.due.overdue}。</strong>}
          </Banner>
        )}
        {notice !== null && <Banner kind={notice.kind}>{notice.text}</Banner>}
        {answer.note !== null && <Banner kind="warning">{answer.note}</Banner>}
        {answer.fileProblem !== null && <Banner kind="error">{answer.fileProblem}</Banner>}
        <div className="console-report-actions">
          <DayActions answer={answer} stage={stage} texts={texts} tell={tell} />
          <FileButtons
            fileName={fileNameOf(date, report.revision)}
            get={async (format) => {
              const file = await reports.dailyFile(date, format);
              return file.ok ? file : { ok: false, problem: sentenceOf(file) };
            }}
          />
        </div>
      </section>
      <div className="console-report-sides">
        <DocumentPreview title={words.preview} of={page} />
        <div className="console-column">
          <TextsForm
            texts={texts}
            extendedUntil={report.extendedUntil}
            locked={report.state === "submitted"}
          />
          <Revisions answer={answer} />
        </div>
      </div>
    </>
  );
}

function DayHead({
  answer: { report },
  stage,
  onList,
  onRefresh,
}: {
  answer: DayCheckAnswer;
  stage: Stage;
  onList: () => void;
  onRefresh: () => void;
}) {
  return (
    <header className="console-report-head">
      <div>
        <h2 id="console-report">
          <span className="number">{words.dayTitle(formatWareki(report.businessDate))}</span>
          <ReportMark state={markOf[stage]} />
          {report.revision > 1 && <span>{words.revision(report.revision)}</span>}
        </h2>
        <p className="number">
          {words.cases(report.transactions.total)}　{words.compiled(timeOf(report.compiledAt))}　
          {report.dueDate !== null && words.dueOn(formatWareki(report.dueDate))}
        </p>
      </div>
      <Button kind="quiet" onClick={onRefresh}>
        {words.refresh}
      </Button>
      <Button kind="quiet" onClick={onList}>
        {words.toList}
      </Button>
    </header>
  );
}
