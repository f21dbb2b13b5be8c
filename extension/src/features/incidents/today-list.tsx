import { timeOf } from "@desk/shared/calendar/business-date";
import type { Incident } from "@desk/shared/contract";
import { incidentStateLabels } from "@desk/shared/contract/incident-terms";
import { incidentTitle } from "@desk/shared/figures/incident-lines";
import { useState } from "react";
import { type SignIn, useDesk, useDeskState } from "../../outbox/index.ts";
import { ReportClockMark } from "../../ui/incident/index.ts";
import { Button } from "../../ui/index.ts";
import { clockOf } from "./own.ts";
import { UpdateForm } from "./update-form.tsx";
import { words } from "./words.ts";

/** Whether the signed-in person may add to it; the agent holds the same rule. */
function mayUpdate({ staffId }: Incident, signIn: SignIn | null): boolean {
  if (signIn === null) return false;
  return signIn.staff.id === staffId || (signIn.staff.role === "lead" && signIn.pin === "checked");
}

/** What was reported here today, each with its clock to the city. @param props.voided how many the lead has struck out */
export function TodayList({ incidents, voided }: { incidents: readonly Incident[]; voided: number }) {
  const desk = useDesk();
  const signIn = useDeskState((state) => state.settings.signIn);
  const untold = useDeskState((state) => state.live?.untold);
  const [openedId, setOpened] = useState<string | null>(null);
  // As it stands now: the lead may tell the city while the form is open.
  const opened = incidents.find(({ incidentId }) => incidentId === openedId) ?? null;
  const [said, setSaid] = useState("");
  return (
    <section className="incident-today" aria-labelledby="incident-today">
      <h2 id="incident-today">{words.today}</h2>
      <p role="status" className="incident-today__said">
        {said}
      </p>
      <ul>
        {incidents.map((incident) => (
          <li key={incident.incidentId}>
            <p>
              <span className="number">{timeOf(incident.discoveredAt)}</span>{" "}
              <strong>{incidentTitle(incident)}</strong> {incidentStateLabels[incident.state]}
            </p>
            <p>{incident.summary}</p>
            <ReportClockMark {...clockOf(incident, untold)} now={desk.now} />
            {mayUpdate(incident, signIn) ? (
              <Button
                aria-label={words.updateOf(incidentTitle(incident), timeOf(incident.discoveredAt))}
                onClick={() => setOpened(incident.incidentId)}
              >
                {words.update}
              </Button>
            ) : (
              <p className="field__hint">{words.others}</p>
            )}
          </li>
        ))}
      </ul>
      {voided > 0 && <p className="field__hint">{words.voided(voided)}</p>}
      {opened !== null && (
        <UpdateForm
          incident={opened}
          onClose={(done) => {
            setOpened(null);
            setSaid(done ?? "");
          }}
        />
      )}
    </section>
  );
}
