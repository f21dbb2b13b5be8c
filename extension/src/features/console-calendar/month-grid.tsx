import { hoursText, sameHours, wholeDay } from "@desk/shared/calendar/day-hours";
import { formatWeekday } from "@desk/shared/calendar/era";
import type { JlisStop } from "@desk/shared/calendar/jlis";
import type { Opening } from "@desk/shared/calendar/opening";
import { hoursOfKind, ownHoursOf } from "@desk/shared/calendar/opening-kind";
import { VisuallyHidden } from "../../ui/index.ts";
import type { Day, Month } from "./month.ts";
import { words } from "./words.ts";

/** The month as a sheet of weeks; every day of the contract is a button. */
export function MonthGrid({
  sheet,
  today,
  onChoose,
}: {
  sheet: Month;
  today: string;
  onChoose: (day: Day) => void;
}) {
  return (
    <table className="console-calendar-grid">
      <caption className="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          {words.weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.weeks.map((week) => (
          <tr key={week.find((day) => day !== null)?.date}>
            {week.map((day, index) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is known by its weekday
                <td key={index} />
              ) : (
                <td key={day.date}>
                  <DayCell day={day} isToday={day.date === today} onChoose={() => onChoose(day)} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, isToday, onChoose }: { day: Day; isToday: boolean; onChoose: () => void }) {
  const { date, opening, jlisStop, runsAllTheSame, isOverridden } = day;
  const own = ownHoursOf(opening);
  const isOutside = opening.kind === "closed" && opening.reason === "outside-contract";
  const detail = isOverridden ? opening.detail : day.holiday;
  return (
    <button
      type="button"
      className={`console-calendar-day console-calendar-day--${opening.kind}`}
      aria-current={isToday ? "date" : undefined}
      disabled={isOutside}
      onClick={onChoose}
    >
      <span className="console-calendar-number number">
        <VisuallyHidden>{words.monthPart(Number(date.slice(5, 7)))}</VisuallyHidden>
        {Number(date.slice(8))}
        <VisuallyHidden>{words.dayPart(formatWeekday(date))}</VisuallyHidden>
        {isToday && <em>{words.today}</em>}
      </span>
      <span className="console-calendar-kind">{isOutside ? words.outside : kindText(opening)}</span>
      {own !== null && <strong className="number">{hoursText(own)}</strong>}
      {isOverridden && <strong className="console-calendar-changed">{words.changed}</strong>}
      {detail != null && <span className="console-calendar-detail">{detail}</span>}
      {jlisStop !== null && (
        <span className="console-calendar-jlis">
          {words.jlis} <span className="number">{partOfDay(jlisStop)}</span>
        </span>
      )}
      {runsAllTheSame && <span>{words.jlisRuns}</span>}
    </button>
  );
}

/** 19時まで only where it is true. */
function kindText({ kind, closesAt }: Opening): string {
  const isLate = kind === "thursday-extended" && closesAt === hoursOfKind(kind).to;
  return kind === "thursday-extended" && !isLate ? words.kinds.weekday : words.kinds[kind];
}

/** The rule's stops last all day: only a shorter one says when. */
const partOfDay = ({ hours }: JlisStop) => (sameHours(hours, wholeDay) ? "" : hoursText(hours));
