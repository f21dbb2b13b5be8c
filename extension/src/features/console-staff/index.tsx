import type { Staff } from "@desk/shared/contract";
import { useState } from "react";
import { type Result, useAgent } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { AddDialog } from "./add-dialog.tsx";
import "./console-staff.css";
import { PinDialog, StopDialog } from "./person-dialogs.tsx";
import { roleLabels, words } from "./words.ts";

/** Which dialog is open, and about whom. */
type Open = { kind: "none" } | { kind: "add" } | { kind: "pin" | "stop"; person: Staff };

/** 担当者: who may sign in at the counters. */
export function StaffList() {
  const desk = useDesk();
  const agent = useAgent();
  const staff = useDeskState((state) => state.settings.site?.staff) ?? [];
  const [open, setOpen] = useState<Open>({ kind: "none" });
  const [done, setDone] = useState<string | null>(null);
  const close = () => setOpen({ kind: "none" });
  if (agent === null) return null;
  /** Shows the change from the agent's own list, not from what was typed. */
  const after = async (result: Result<Staff>, said: (name: string) => string) => {
    if (!result.ok) return result;
    const site = await agent.site();
    if (site.ok) await desk.saveSettings({ site: site.value });
    setDone(said(result.value.name));
    close();
    return result;
  };
  const resume = async (person: Staff) =>
    after(await agent.updateStaff(person.id, { active: true }), words.resumed);
  return (
    <section className="console-card" aria-labelledby="console-staff">
      <header className="console-staff-head">
        <h2 id="console-staff">{words.title}</h2>
        <Button kind="primary" onClick={() => setOpen({ kind: "add" })}>
          {words.add}
        </Button>
      </header>
      <p>{words.lead}</p>
      {done !== null && <Banner kind="good">{done}</Banner>}
      <StaffTable
        staff={staff}
        onPin={(person) => setOpen({ kind: "pin", person })}
        onStop={(person) => setOpen({ kind: "stop", person })}
        onResume={(person) => void resume(person)}
      />
      {open.kind === "add" && (
        <AddDialog
          onClose={close}
          save={async (staff) => after(await agent.createStaff(staff), words.added)}
        />
      )}
      {open.kind === "pin" && (
        <PinDialog
          name={open.person.name}
          onClose={close}
          save={async (pin) => after(await agent.updateStaff(open.person.id, { pin }), words.pinChanged)}
        />
      )}
      {open.kind === "stop" && (
        <StopDialog
          name={open.person.name}
          onClose={close}
          save={async () => after(await agent.updateStaff(open.person.id, { active: false }), words.stopped)}
        />
      )}
    </section>
  );
}

function StaffTable({
  staff,
  onPin,
  onStop,
  onResume,
}: {
  staff: readonly Staff[];
  onPin: (person: Staff) => void;
  onStop: (person: Staff) => void;
  onResume: (person: Staff) => void;
}) {
  const { columns } = words;
  return (
    <table className="console-table">
      <thead>
        <tr>
          {Object.values(columns).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {staff.map((person) => {
          const stop = person.active ? words.deactivate : words.activate;
          return (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td>{roleLabels[person.role]}</td>
              <td>{person.active ? words.active : words.inactive}</td>
              <td className="console-staff-actions">
                <Button
                  onClick={() => onPin(person)}
                  aria-label={words.rowLabel(words.resetPin, person.name)}
                >
                  {words.resetPin}
                </Button>
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
