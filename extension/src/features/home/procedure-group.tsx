import { useId } from "react";
import { Button } from "../../ui/index.ts";
import type { Group } from "./groups.ts";
import { buttonLabel, divisionHeadings, startLabel } from "./words.ts";

/** The procedures of one division as buttons. `prominent`: the counter's main work. */
export function ProcedureGroup(props: {
  group: Group;
  prominent?: boolean;
  onStart: (procedureId: string) => void;
}) {
  const { group, prominent, onStart } = props;
  const headingId = useId();
  const { code, name } = divisionHeadings[group.division];
  return (
    <section className={`home-group${prominent ? " home-group--prominent" : ""}`} aria-labelledby={headingId}>
      <h2 id={headingId} className="home-group__heading">
        <span className="number">{code}</span> {name}
      </h2>
      <div className={`home-group__buttons home-group__buttons--${group.division}`}>
        {group.entries.map(({ entry, hotkey }) => (
          <Button
            key={entry.id}
            kind="plain"
            className="home-procedure"
            hotkey={hotkey}
            aria-label={startLabel(entry)}
            onClick={() => onStart(entry.id)}
          >
            <span className="home-procedure__title">{buttonLabel(entry)}</span>
          </Button>
        ))}
      </div>
    </section>
  );
}
