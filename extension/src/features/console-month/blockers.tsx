import { formatMonthDay } from "@desk/shared/calendar/era";
import type { MonthBlocker, MonthDay } from "@desk/shared/contract/monthly";
import { type Division, divisionLabels } from "@desk/shared/procedures/catalogue";
import { TableHead } from "../../ui/editing/index.ts";
import { blockerTitles, blockerWords as words } from "./words.ts";

/** What keeps the month from being handed in, each day one step from where it is put right. */
export function Blockers({
  blockers,
  days,
}: {
  blockers: readonly MonthBlocker[];
  days: readonly MonthDay[];
}) {
  return (
    <section className="console-card" aria-labelledby="console-month-blockers">
      <h2 id="console-month-blockers">{words.title(blockers.length)}</h2>
      <ul className="console-month-blockers">
        {blockers.map(({ code, message, businessDates }) => (
          <li key={code} className={`console-month-blocker console-month-blocker--${code}`}>
            <h3>{blockerTitles[code]}</h3>
            <p>{message}</p>
            {businessDates.length > 0 && (
              <p className="console-month-dates">
                {businessDates.map((date) => (
                  <a
                    key={date}
                    className="number"
                    href={`#report/${date}`}
                    aria-label={words.day(formatMonthDay(date))}
                  >
                    {formatMonthDay(date)}
                  </a>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Mismatches days={days} />
    </section>
  );
}

/** Where a daily and the records differ, number by number. */
function Mismatches({ days }: { days: readonly MonthDay[] }) {
  const rows = days.flatMap(({ businessDate, mismatches }) =>
    mismatches.map((one) => ({ businessDate, ...one })),
  );
  if (rows.length === 0) return null;
  return (
    <table className="console-table console-month-mismatches">
      <caption>{words.mismatchTitle}</caption>
      <TableHead columns={words.mismatchColumns} />
      <tbody>
        {rows.map(({ businessDate, division, reported, recorded }) => (
          <tr key={`${businessDate}/${division}`}>
            <th scope="row" className="number">
              {formatMonthDay(businessDate)}
            </th>
            <td>{divisionLabels[division as Division] ?? division}</td>
            <td className="number">{reported}</td>
            <td className="number">{recorded}</td>
            <td className="number">
              <strong>{signed(recorded - reported)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const signed = (count: number) => (count > 0 ? `＋${count}` : `－${-count}`);
