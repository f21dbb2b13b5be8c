import { formatWareki, formatWarekiMonth } from "@desk/shared/calendar/era";
import { jlisStopOn } from "@desk/shared/calendar/jlis";
import { openingOn } from "@desk/shared/calendar/opening";
import { openingText } from "@desk/shared/calendar/opening-kind";
import { useState } from "react";
import { sentenceOf, useAgent, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import "./console-calendar.css";
import { afterChange, type Change, type Entries, isOfStop, isRemoval, standing, stopText } from "./change.ts";
import { DayDialog, type Subject } from "./day-dialog.tsx";
import { EntryList } from "./entry-list.tsx";
import { type Day, monthAt, monthSheet, neighbourMonth } from "./month.ts";
import { MonthGrid } from "./month-grid.tsx";
import { words } from "./words.ts";

/** 開庁日: the opening days, J-LIS's stops, and what has been changed by agreement with the city (S 別紙1 ※2). */
export function Calendar({
  place,
  onPlace,
}: {
  place: readonly string[];
  onPlace: (place: readonly string[]) => void;
}) {
  const { calendar } = useLeadAgent();
  const today = useDeskState((state) => state.businessDate);
  const loaded = useLoaded("overrides", calendar.overrides);
  const month = monthAt(place[0], today);
  return (
    <WhenLoaded of={loaded}>
      {(entries) => (
        <MonthPage
          month={month}
          today={today}
          entries={entries}
          onMonth={(next) => onPlace([next])}
          onChanged={loaded.reload}
        />
      )}
    </WhenLoaded>
  );
}

function MonthPage({
  month,
  today,
  entries,
  onMonth,
  onChanged,
}: {
  month: string;
  today: string;
  entries: Entries;
  onMonth: (month: string) => void;
  onChanged: () => void;
}) {
  const save = useSave(onChanged);
  const [chosen, setChosen] = useState<{ date: string; subject: Subject } | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const sheet = monthSheet(month, entries);
  const day = chosen === null ? undefined : dayIn(chosen.date, entries);
  const choose = (date: string, subject: Subject) => {
    setDone(null);
    setChosen({ date, subject });
  };
  return (
    <div className="console-calendar">
      {done !== null && <Banner kind="good">{done}</Banner>}
      <section className="console-card" aria-labelledby="calendar-month">
        <MonthHead sheet={sheet} today={today} onMonth={onMonth} />
        <p>{words.hint}</p>
        <MonthGrid sheet={sheet} today={today} onChoose={({ date }) => choose(date, "opening")} />
      </section>
      <EntryLists entries={entries} onChoose={choose} />
      {day !== undefined && chosen !== null && (
        <DayDialog
          key={day.date}
          day={day}
          subject={chosen.subject}
          entries={entries}
          today={today}
          onClose={() => setChosen(null)}
          onSave={async (change) => {
            const problem = await save(day.date, change, entries);
            if (problem !== null) return problem;
            setChosen(null);
            setDone(sentenceAfter(day.date, change, entries));
            return null;
          }}
        />
      )}
    </div>
  );
}

/** What is entered, by sort. */
function EntryLists({
  entries: { overrides, jlisChanges },
  onChoose,
}: {
  entries: Entries;
  onChoose: (date: string, subject: Subject) => void;
}) {
  const staff = useDeskState((state) => state.settings.site?.staff) ?? [];
  return (
    <>
      <EntryList
        title={words.list}
        none={words.none}
        rows={overrides.map((one) => ({
          ...one,
          regular: openingText(openingOn(one.date)),
          changed: openingText(openingOn(one.date, [one])),
        }))}
        staff={staff}
        onChoose={(date) => onChoose(date, "opening")}
      />
      <EntryList
        title={words.stop.list}
        none={words.stop.none}
        rows={jlisChanges.map((one) => ({
          ...one,
          regular: stopText(jlisStopOn(one.date, [])),
          changed: stopText(jlisStopOn(one.date, [one])),
        }))}
        staff={staff}
        onChoose={(date) => onChoose(date, "stop")}
      />
    </>
  );
}

function MonthHead({
  sheet,
  today,
  onMonth,
}: {
  sheet: ReturnType<typeof monthSheet>;
  today: string;
  onMonth: (month: string) => void;
}) {
  const [before, after] = [neighbourMonth(sheet.month, -1), neighbourMonth(sheet.month, 1)];
  const present = monthAt(undefined, today);
  return (
    <header className="console-calendar-head">
      <h2 id="calendar-month">{formatWarekiMonth(sheet.month)}</h2>
      <Button disabled={before === null} onClick={() => before !== null && onMonth(before)}>
        {words.previous}
      </Button>
      <Button disabled={after === null} onClick={() => after !== null && onMonth(after)}>
        {words.next}
      </Button>
      <Button disabled={sheet.month === present} onClick={() => onMonth(present)}>
        {words.thisMonth}
      </Button>
      <p className="number">{words.open(sheet.openDays, sheet.holidayOpenings)}</p>
    </header>
  );
}

function dayIn(date: string, entries: Entries): Day | undefined {
  const days = monthSheet(date.slice(0, 7), entries).weeks.flat();
  return days.find((day): day is Day => day?.date === date);
}

function sentenceAfter(date: string, change: Change, entries: Entries): string {
  const { saved, removed } = isOfStop(change) ? words.stop : words;
  const now = standing(date, change, afterChange(date, change, entries));
  return isRemoval(change) ? removed(formatWareki(date), now) : saved(formatWareki(date), now);
}

/** Sends the change, then has this page's own header follow. Answers what was wrong, or null. */
function useSave(onChanged: () => void) {
  const desk = useDesk();
  const agent = useAgent();
  const { calendar } = useLeadAgent();
  const send = (date: string, change: Change, { overrides, jlisChanges }: Entries) => {
    const entry = (isOfStop(change) ? jlisChanges : overrides).find((one) => one.date === date);
    const revision = entry?.revision ?? 0;
    switch (change.what) {
      case "opening": {
        const { kind, hours, reason } = change;
        return calendar.setOverride(date, { kind, ...(hours && { hours }), reason, revision });
      }
      case "opening-removed":
        return calendar.removeOverride(date, revision);
      case "stop":
        return calendar.setJlisStop(date, { hours: change.hours, reason: change.reason, revision });
      case "stop-removed":
        return calendar.removeJlisStop(date, revision);
      default:
        return change satisfies never;
    }
  };
  return async (date: string, change: Change, entries: Entries): Promise<string | null> => {
    const answer = await send(date, change, entries);
    // Also after a refusal: whoever was overtaken goes on from what stands now.
    onChanged();
    if (!answer.ok) return sentenceOf(answer);
    const site = await agent?.site();
    if (site?.ok) await desk.saveSettings({ site: site.value });
    return null;
  };
}
