import { formatMonthDay, formatWareki } from "@desk/shared/calendar/era";
import { openingKindLabels } from "@desk/shared/calendar/opening-kind";
import type { Staff } from "@desk/shared/contract";
import { Button } from "../../ui/index.ts";
import type { Override } from "./day-dialog.tsx";
import { words } from "./words.ts";

/** Every 臨時の変更 of the contract, with why and by whom. */
export function OverrideList({
  overrides,
  staff,
  onChoose,
}: {
  overrides: readonly Override[];
  staff: readonly Staff[];
  onChoose: (date: string) => void;
}) {
  const { columns } = words;
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? id;
  return (
    <section className="console-card" aria-labelledby="calendar-overrides">
      <h2 id="calendar-overrides">{words.list}</h2>
      {overrides.length === 0 ? (
        <p className="console-empty">{words.none}</p>
      ) : (
        <table className="console-table">
          <thead>
            <tr>
              {Object.values(columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {overrides.map((one) => (
              <tr key={one.date}>
                <th scope="row">{formatWareki(one.date)}</th>
                <td>{openingKindLabels[one.regularKind]}</td>
                <td>{openingKindLabels[one.kind]}</td>
                <td>{one.reason}</td>
                <td>{words.entered(nameOf(one.enteredBy), formatMonthDay(one.enteredAt.slice(0, 10)))}</td>
                <td>
                  {one.locked ? (
                    words.locked
                  ) : (
                    <Button
                      aria-label={words.changeLabel(formatWareki(one.date))}
                      onClick={() => onChoose(one.date)}
                    >
                      {words.change}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
