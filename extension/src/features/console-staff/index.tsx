import type { Staff } from "@desk/shared/contract";
import type { AdminStaff } from "@desk/shared/contract/admin";
import { useState } from "react";
import { type Result, sentenceOf, useAgent, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDesk } from "../../outbox/index.ts";
import { WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { AddDialog } from "./add-dialog.tsx";
import "./console-staff.css";
import { PinDialog, StopDialog } from "./person-dialogs.tsx";
import { StaffTable } from "./staff-table.tsx";
import { words } from "./words.ts";

type Person = AdminStaff["staff"][number];
/** Which dialog is open, and about whom. */
type Open = { kind: "none" } | { kind: "add" } | { kind: "pin" | "stop"; person: Person };

/** 担当者: who may sign in at the counters. */
export function StaffList() {
  const desk = useDesk();
  const agent = useAgent();
  const { admin } = useLeadAgent();
  const loaded = useLoaded("staff", admin.staff);
  const [open, setOpen] = useState<Open>({ kind: "none" });
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => setOpen({ kind: "none" });
  if (agent === null) return null;
  /** Shows the change from the agent's own list, not from what was typed. */
  const after = async (result: Result<Staff>, said: (name: string) => string) => {
    loaded.reload();
    setProblem(null);
    if (!result.ok) return result;
    const site = await agent.site();
    if (site.ok) await desk.saveSettings({ site: site.value });
    setDone(said(result.value.name));
    close();
    return result;
  };
  const update = (person: Person, change: { active?: boolean; locked?: boolean; pin?: string }) =>
    agent.updateStaff(person.id, { ...change, revision: person.revision });
  /** What is done without a dialog tells what went wrong on the page. */
  const atOnce = async (asking: Promise<Result<Staff>>, said: (name: string) => string) => {
    const result = await after(await asking, said);
    if (!result.ok) setProblem(sentenceOf(result));
  };
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
      {problem !== null && <Banner kind="error">{problem}</Banner>}
      <WhenLoaded of={loaded}>
        {({ staff }) => (
          <StaffTable
            staff={staff}
            onPin={(person) => setOpen({ kind: "pin", person })}
            onStop={(person) => setOpen({ kind: "stop", person })}
            onResume={(person) => void atOnce(update(person, { active: true }), words.resumed)}
            onLock={(person, locked) =>
              void atOnce(update(person, { locked }), locked ? words.locked : words.unlocked)
            }
          />
        )}
      </WhenLoaded>
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
          save={async (pin) => after(await update(open.person, { pin }), words.pinChanged)}
        />
      )}
      {open.kind === "stop" && (
        <StopDialog
          name={open.person.name}
          onClose={close}
          save={async () => after(await update(open.person, { active: false }), words.stopped)}
        />
      )}
    </section>
  );
}
