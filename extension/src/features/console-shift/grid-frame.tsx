import { formatWeekday } from "@desk/shared/calendar/era";
import { openingText, shownKind } from "@desk/shared/calendar/opening-kind";
import type { RequiredHeadcount, ShiftDay } from "@desk/shared/contract";
import type { ShiftFault } from "@desk/shared/shifts/check";
import { words } from "./words.ts";

/** The days with their weekday and what kind of opening they are, in words too. */
export function GridHead({ days }: { days: readonly ShiftDay[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{words.person}</th>
        {days.map(({ date, kind, detail, opensAt, closesAt }) => (
          <th key={date} scope="col" data-kind={kind} title={titleOf({ kind, detail, opensAt, closesAt })}>
            {Number(date.slice(8))}
            <small>{formatWeekday(date)}</small>
            <small className="shift-kind">{words.kinds[shownKind(kind, closesAt)]}</small>
          </th>
        ))}
        <th scope="col" title={words.totalTitle}>
          {words.total}
        </th>
      </tr>
    </thead>
  );
}

/** What the day is, its own hours and why. */
function titleOf({ kind, detail, opensAt, closesAt }: Omit<ShiftDay, "date">): string {
  const text = openingText({ kind, opensAt, closesAt });
  return detail === undefined ? text : `${text} ${detail}`;
}

/** 人数 of each day, and whether a 現場責任者 is there all the time. */
export function GridFoot({
  days,
  people,
  required,
  faults,
}: {
  days: readonly ShiftDay[];
  /** By date, absences and stand-ins counted in. */
  people: ReadonlyMap<string, number>;
  required: RequiredHeadcount;
  faults: readonly ShiftFault[];
}) {
  const of = (date: string, code: ShiftFault["code"]) =>
    faults.find((fault) => fault.date === date && fault.code === code)?.message;
  return (
    <tfoot>
      <tr>
        <th scope="row">{words.people}</th>
        {days.map(({ date, kind }) => {
          const count = people.get(date) ?? 0;
          const few = of(date, "too-few");
          const wanted = kind === "closed" ? 0 : required[kind];
          return (
            <td key={date} data-kind={kind} className={few === undefined ? "" : "shift-gap"} title={few}>
              {count === 0 && kind === "closed" ? "" : count}
              {few !== undefined && <small>{`−${wanted - count}`}</small>}
            </td>
          );
        })}
        <td />
      </tr>
      <tr>
        <th scope="row">{words.lead}</th>
        {days.map(({ date, kind }) => {
          const gap = of(date, "no-lead");
          return (
            <td key={date} data-kind={kind} className={gap === undefined ? "" : "shift-gap"} title={gap}>
              {kind === "closed" || people.size === 0 ? "" : gap === undefined ? "○" : "✕"}
            </td>
          );
        })}
        <td />
      </tr>
    </tfoot>
  );
}
