import { isBusinessDate } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { contractPeriod } from "@desk/shared/calendar/opening";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { Button } from "../../ui/index.ts";
import { lastWeeks, neighbour, type Shown } from "./place.ts";
import { words } from "./words.ts";

type Range = Extract<Shown, { kind: "weeks" }>;

/** The day that is shown, with the opening days on either side. */
export function DayPicker({
  date,
  today,
  onChange,
}: {
  date: string;
  today: string;
  onChange: (date: string) => void;
}) {
  const { calendar } = useLeadAgent();
  // The site tells the coming ones only.
  const overrides = useLoaded("overrides", calendar.overrides).value?.overrides ?? [];
  const [before, after] = [neighbour(date, -1, today, overrides), neighbour(date, 1, today, overrides)];
  return (
    <>
      <DateField label={words.date} value={date} max={today} onChange={onChange} />
      <Button disabled={before === null} onClick={() => before !== null && onChange(before)}>
        {words.previous}
      </Button>
      <Button disabled={after === null} onClick={() => after !== null && onChange(after)}>
        {words.next}
      </Button>
      <Button disabled={date === today} onClick={() => onChange(today)}>
        {words.today}
      </Button>
      <p className="console-charts-date number">
        {formatWareki(date)}
        {date === today && <span>{words.live}</span>}
      </p>
    </>
  );
}

/** The weeks that are shown. */
export function WeeksPicker({
  range,
  today,
  onChange,
}: {
  range: Range;
  today: string;
  onChange: (range: Range) => void;
}) {
  return (
    <>
      {([8, 13, 26] as const).map((weeks) => (
        <Button key={weeks} onClick={() => onChange(lastWeeks(weeks, today))}>
          {words.spans[weeks]}
        </Button>
      ))}
      <DateField
        label={words.from}
        value={range.from}
        max={today}
        onChange={(from) => onChange({ ...range, from })}
      />
      <DateField
        label={words.to}
        value={range.to}
        max={today}
        onChange={(to) => onChange({ ...range, to })}
      />
    </>
  );
}

function DateField({
  label,
  value,
  max,
  onChange,
}: {
  label: string;
  value: string;
  max: string;
  onChange: (date: string) => void;
}) {
  return (
    <label className="console-charts-field">
      {label}
      <input
        type="date"
        className="field__input"
        min={contractPeriod.from}
        max={max}
        value={value}
        // While a year is being typed there is no day yet, or one of the year 2.
        onChange={({ target }) =>
          isBusinessDate(target.value) && target.value >= contractPeriod.from && target.value <= max
            ? onChange(target.value)
            : undefined
        }
      />
    </label>
  );
}
