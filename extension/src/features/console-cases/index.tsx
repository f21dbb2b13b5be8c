import { addDays, isBusinessDate } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { SiteAnswer } from "@desk/shared/contract";
import { type CaseRow, type CasesAnswer, casesPageMax } from "@desk/shared/contract/cases";
import { useEffect, useState } from "react";
import { type CaseQuery, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { TextField, Waiting } from "../../ui/editing/index.ts";
import { Banner, Button, noteProblem } from "../../ui/index.ts";
import "../../ui/record/record.css";
import { CaseDialog } from "./case-dialog.tsx";
import { CaseTable } from "./case-table.tsx";
import "./console-cases.css";
import { EnterDialog } from "./enter-dialog.tsx";
import { Filters, noFilter } from "./filters.tsx";
import { namesOf } from "./names.ts";
import { useRecording } from "./use-recording.ts";
import { words } from "./words.ts";

type Props = { place: readonly string[]; onPlace: (place: readonly string[]) => void };

/** 案件: the records of a day, for finding and correcting them. The day stands in the address. */
export function Cases({ place, onPlace }: Props) {
  const site = useDeskState((state) => state.settings.site);
  const today = useDeskState((state) => state.businessDate);
  const [named = ""] = place;
  const date = isBusinessDate(named) ? named : today;
  if (site === null) return null;
  return <Day key={date} {...{ site, date, today }} onDate={(next) => onPlace([next])} />;
}

type DayProps = { site: SiteAnswer; date: string; today: string; onDate: (date: string) => void };

function Day({ site, date, today, onDate }: DayProps) {
  const { cases } = useLeadAgent();
  const [filter, setFilter] = useState(noFilter);
  const [opened, setOpened] = useState<CaseRow | "enter" | null>(null);
  // A text that looks like personal data is not sent to look for it.
  const query: CaseQuery = noteProblem(filter.text) === null ? filter : { ...filter, text: "" };
  const read = useLoaded(JSON.stringify(query), () => cases.list(date, query));
  const { record, sending, answered, said } = useRecording(read.reload);
  const shown = useLast(read.value);
  const names = namesOf(site);
  const report = shown?.report ?? null;
  const closed = report?.state === "submitted" ? words.submitted(formatWareki(date), report.revision) : null;
  const close = () => setOpened(null);
  return (
    <section className="console-card cases" aria-labelledby="console-cases">
      <h2 id="console-cases">
        {words.title} <span className="number">{formatWareki(date)}</span>
        {shown !== null && (
          <span className="console-card-aside">
            {report !== null
              ? words.reportStates[report.state]
              : date === today
                ? words.collecting
                : words.noReport}
          </span>
        )}
      </h2>
      <p>{words.lead}</p>
      <DayBar {...{ date, today, onDate }} disabled={closed !== null} onEnter={() => setOpened("enter")} />
      {closed !== null && (
        <Banner kind="warning">
          <p>{closed}</p>
          <a href={`#report/${date}`}>{words.toReport}</a>
        </Banner>
      )}
      {said !== null && <Banner kind={said.kind}>{said.text}</Banner>}
      <Filters site={site} value={filter} onChange={setFilter} />
      {read.problem !== null || shown === null ? (
        <Waiting {...read} />
      ) : shown.rows.length === 0 ? (
        <p className="console-empty">{words.none}</p>
      ) : (
        <>
          <CaseTable rows={shown.rows} names={names} onOpen={setOpened} />
          <Pages answer={shown} onOffset={(offset) => setFilter({ ...filter, offset })} />
        </>
      )}
      {opened === "enter" && <EnterDialog counters={site.counters} {...{ date, record }} onClose={close} />}
      {opened !== null && opened !== "enter" && (
        <CaseDialog row={opened} {...{ names, closed, sending, answered }} onClose={close} />
      )}
    </section>
  );
}

function DayBar(props: {
  date: string;
  today: string;
  onDate: (date: string) => void;
  disabled: boolean;
  onEnter: () => void;
}) {
  const { date, today, onDate, disabled, onEnter } = props;
  const [typed, setTyped] = useState(date);
  const last = today < contractPeriod.to ? today : contractPeriod.to;
  const within = (day: string) => isBusinessDate(day) && day >= contractPeriod.from && day <= last;
  const choose = (day: string) => {
    setTyped(day);
    if (within(day)) onDate(day);
  };
  const problem = within(typed)
    ? null
    : `${formatWareki(contractPeriod.from)}から${formatWareki(last)}までの日を選んでください。`;
  return (
    <div className="editing-row cases-day">
      <Button disabled={!within(addDays(date, -1))} onClick={() => onDate(addDays(date, -1))}>
        {words.before}
      </Button>
      <TextField label={words.date} type="date" value={typed} problem={problem} onChange={choose} />
      <Button disabled={!within(addDays(date, 1))} onClick={() => onDate(addDays(date, 1))}>
        {words.next}
      </Button>
      <Button kind="primary" disabled={disabled} onClick={onEnter}>
        {words.enter}
      </Button>
    </div>
  );
}

function Pages({ answer, onOffset }: { answer: CasesAnswer; onOffset: (offset: number) => void }) {
  const { offset, rows, total } = answer;
  return (
    <div className="editing-row">
      <p className="number">{words.page(offset + 1, offset + rows.length, total)}</p>
      {offset > 0 && (
        <Button onClick={() => onOffset(Math.max(0, offset - casesPageMax))}>{words.earlier}</Button>
      )}
      {offset + rows.length < total && (
        <Button onClick={() => onOffset(offset + casesPageMax)}>{words.later}</Button>
      )}
    </div>
  );
}

/** What was shown last stays until the next answer is there: a list that blinks at every letter cannot be read. */
function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  useEffect(() => {
    if (value !== null) setLast(value);
  }, [value]);
  return value ?? last;
}
