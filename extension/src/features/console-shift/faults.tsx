import { isError, type ShiftFault } from "@desk/shared/shifts/check";
import { words } from "./words.ts";

/** What speaks against the table, errors first; each leads to its day. */
export function Faults({
  faults,
  empty,
  onGo,
}: {
  faults: readonly ShiftFault[];
  /** Nothing is planned yet: then nothing is missing either. */
  empty: boolean;
  onGo: (fault: ShiftFault) => void;
}) {
  if (empty) return <p className="console-empty">{words.empty}</p>;
  if (faults.length === 0) return <p className="console-empty">✓ {words.noFaults}</p>;
  const errors = faults.filter(isError).length;
  return (
    <details className="shift-faults" open={errors > 0}>
      <summary>{words.faults(errors, faults.length - errors)}</summary>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.code}${fault.message}`} className={`shift-fault--${fault.severity}`}>
            <strong>{isError(fault) ? `✕ ${words.error}` : `△ ${words.warning}`}</strong>
            <button type="button" onClick={() => onGo(fault)}>
              {fault.message}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
