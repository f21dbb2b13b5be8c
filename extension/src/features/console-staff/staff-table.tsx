import { timeOf } from "@desk/shared/calendar/business-date";
import type { AdminStaff } from "@desk/shared/contract/admin";
import { TableHead } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { roleLabels, words } from "./words.ts";

type Person = AdminStaff["staff"][number];
type About = (person: Person) => void;

/** Who works here, and whether they can sign in. */
export function StaffTable({
  staff,
  onPin,
  onStop,
  onResume,
  onLock,
}: {
  staff: readonly Person[];
  onPin: About;
  onStop: About;
  onResume: About;
  onLock: (person: Person, locked: boolean) => void;
}) {
  return (
    <table className="console-table">
      <TableHead columns={words.columns} />
      <tbody>
        {staff.map((person) => {
          const stop = person.active ? words.deactivate : words.activate;
          // A lock after wrong PINs is taken back in the same way.
          const isLocked = person.locked === true || person.lockedUntil !== null;
          const lock = isLocked ? words.unlock : words.lock;
          return (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td>{roleLabels[person.role]}</td>
              <td>{stateOf(person)}</td>
              <td className="console-staff-actions">
                <Button
                  onClick={() => onPin(person)}
                  aria-label={words.rowLabel(words.resetPin, person.name)}
                >
                  {words.resetPin}
                </Button>
                {person.active && (
                  <Button
                    onClick={() => onLock(person, !isLocked)}
                    aria-label={words.rowLabel(lock, person.name)}
                  >
                    {lock}
                  </Button>
                )}
                <Button
                  kind={person.active ? "danger" : "secondary"}
                  onClick={() => (person.active ? onStop(person) : onResume(person))}
                  aria-label={words.rowLabel(stop, person.name)}
                >
                  {stop}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function stateOf({ active, locked, lockedUntil, hasPin }: Person): string {
  if (!active) return words.inactive;
  if (locked === true) return words.stoppedNow;
  if (lockedUntil !== null) return words.lockedUntil(timeOf(lockedUntil));
  return hasPin ? words.active : words.noPin;
}
