import { formatWareki, formatWarekiMonth } from "@desk/shared/calendar/era";
import { openingOn } from "@desk/shared/calendar/opening";
import { openingKindLabels } from "@desk/shared/calendar/opening-kind";
import { useState } from "react";
import { sentenceOf, useAgent, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import "./console-calendar.css";
import { type Change, DayDialog, type Override } from "./day-dialog.tsx";
import { type Day, monthAt, monthSheet, neighbourMonth } from "./month.ts";
import { MonthGrid } from "./month-grid.tsx";
import { OverrideList } from "./override-list.tsx";
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
      {({ overrides }) => (
        <MonthPage
          month={month}
          today={today}
          overrides={overrides}
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
  overrides,
  onMonth,
  onChanged,
}: {
  month: string;
  today: string;
  overrides: readonly Override[];
  onMonth: (month: string) => void;
  onChanged: () => void;
}) {
  const staff = useDeskState((state) => state.settings.site?.staff) ?? [];
  const save = useSave(onChanged);
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const sheet = monthSheet(month, overrides);
  const day = chosen === null ? undefined : dayIn(chosen, overrides);
  const choose = (date: string) => {
    setDone(null);
    setChosen(date);
  };
  return (
    <div className="console-calendar">
      {done !== null && <Banner kind="good">{done}</Banner>}
      <section className="console-card" aria-labelledby="calendar-month">
        <MonthHead sheet={sheet} today={today} onMonth={onMonth} />
        <p>{words.hint}</p>
        <MonthGrid sheet={sheet} today={today} onChoose={({ date }) => choose(date)} />
      </section>
      <OverrideList overrides={overrides} staff={staff} onChoose={choose} />
      {day !== undefined && (
        <DayDialog
          key={day.date}
          day={day}
          overrides={overrides}
          today={today}
          onClose={() => setChosen(null)}
          onSave={async (change) => {
            const revision = overrides.find((one) => one.date === day.date)?.revision ?? 0;
            const problem = await save(day.date, change, revision);
            if (problem !== null) return problem;
            setChosen(null);
            setDone(sentenceAfter(day.date, change));
            return null;
          }}
        />
      )}
    </div>
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

function dayIn(date: string, overrides: readonly Override[]): Day | undefined {
  const days = monthSheet(date.slice(0, 7), overrides).weeks.flat();
  return days.find((day): day is Day => day?.date === date);
}

function sentenceAfter(date: string, { kind }: Change): string {
  const day = formatWareki(date);
  return kind === null
    ? words.removed(day, openingKindLabels[openingOn(date).kind])
    : words.saved(day, openingKindLabels[kind]);
}

/** Sends the change, then has this page's own header follow. Answers what was wrong, or null. */
function useSave(onChanged: () => void) {
  const desk = useDesk();
  const agent = useAgent();
  const { calendar } = useLeadAgent();
  return async (date: string, { kind, reason }: Change, revision: number): Promise<string | null> => {
    const answer = await (kind === null
      ? calendar.removeOverride(date, revision)
      : calendar.setOverride(date, { kind, reason, revision }));
    // Also after a refusal: whoever was overtaken goes on from what stands now.
    onChanged();
    if (!answer.ok) return sentenceOf(answer);
    const site = await agent?.site();
    if (site?.ok) await desk.saveSettings({ site: site.value });
    return null;
  };
}
