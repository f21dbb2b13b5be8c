import { type DeskEventOf, outcomeLabels } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { pinsOn, scriptsOf } from "../../content/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { Button, minutesText, ScreenHeader, useHotkeys } from "../../ui/index.ts";
import "./practice.css";
import { type PracticeSummary, summaryOf } from "./result.ts";
import { words } from "./words.ts";

/** 練習の結果, for the trainee: steps, time, missed checks. */
export function PracticeResult({
  transactionId,
  onAgain,
  onHome,
}: {
  transactionId: string;
  onAgain: (procedureId: string) => void;
  onHome: () => void;
}) {
  const state = useDeskState((all) => all.cases.get(transactionId));
  const rows = useDeskState((all) => all.rows);
  const ofCase = rows.map((row) => row.event);
  const finish = ofCase.find((event) => event.id === state?.finished?.eventId);
  const started = ofCase.find(
    (event): event is DeskEventOf<"TransactionStarted"> =>
      event.type === "TransactionStarted" && event.transactionId === transactionId,
  );
  useHotkeys({ Enter: onHome, Backspace: onHome, Escape: onHome });
  if (state === undefined || finish?.type !== "TransactionFinished" || started === undefined) return null;
  const pins = { ...pinsOn(state.businessDate), [started.procedureId]: started.procedureVersion };
  const summary = summaryOf(state, finish, started.procedureId, scriptsOf(pins).words);
  return (
    <>
      <ScreenHeader title={words.result} onBack={onHome} />
      <main className="practice-result">
        <h2>{catalogueEntry(summary.procedureId)?.title ?? summary.procedureId}</h2>
        <Figures summary={summary} />
        <p>{words.notCounted}</p>
        <Button kind="primary" size="large" wide hotkey="Enter" onClick={onHome}>
          {words.home}
        </Button>
        <Button wide onClick={() => onAgain(started.procedureId)}>
          {words.again}
        </Button>
      </main>
    </>
  );
}

function Figures({ summary: { outcome, durationMs, steps, missed } }: { summary: PracticeSummary }) {
  const total = missed.reduce((sum, { count }) => sum + count, 0);
  return (
    <dl className="practice-figures">
      <dt>{words.outcome}</dt>
      <dd>{outcomeLabels[outcome]}</dd>
      <dt>{words.time}</dt>
      <dd className="number">{minutesText(durationMs)}</dd>
      <dt>{words.steps}</dt>
      <dd className="number">{words.stepCount(steps)}</dd>
      <dt>{words.missed}</dt>
      <dd>
        {total === 0 ? words.none : words.missedTotal(total)}
        <ul>
          {missed.map(({ title, count }) => (
            <li key={title}>{words.missedAt(title, count)}</li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}
