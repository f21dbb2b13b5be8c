import type { Staff } from "@desk/shared/contract";
import { useState } from "react";
import { type Failure, sentenceOf, useAgent } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Banner, Button, NumberPad } from "../../ui/index.ts";
import "./console-sign-in.css";
import { words } from "./words.ts";

/** サインイン of a site lead; the session is kept in this browser until it runs out. */
export function ConsoleSignIn({ expired }: { expired: boolean }) {
  const site = useDeskState((state) => state.settings.site);
  const leads =
    site?.staff.filter(({ role, active, locked }) => role === "lead" && active && locked !== true) ?? [];
  const [chosen, setChosen] = useState<Staff | null>(null);
  const lead = chosen ?? (leads.length === 1 ? (leads[0] ?? null) : null);
  return (
    <section className="console-sign-in" aria-labelledby="console-sign-in">
      <h1 id="console-sign-in">{words.signInTitle}</h1>
      {expired && <Banner kind="info">{words.expired}</Banner>}
      {leads.length === 0 && <p role="status">{words.noLead}</p>}
      {lead === null ? (
        leads.length > 0 && (
          <>
            <p>{words.choose}</p>
            {leads.map((one) => (
              <Button key={one.id} size="large" wide onClick={() => setChosen(one)}>
                {one.name}
              </Button>
            ))}
          </>
        )
      ) : (
        <PinEntry key={lead.id} lead={lead} onOthers={leads.length > 1 ? () => setChosen(null) : undefined} />
      )}
    </section>
  );
}

function PinEntry({ lead, onOthers }: { lead: Staff; onOthers: (() => void) | undefined }) {
  const desk = useDesk();
  const agent = useAgent();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const check = async (pin: string) => {
    if (agent === null) return;
    setBusy(true);
    const answer = await agent.signIn(lead.id, pin);
    setBusy(false);
    if (answer.ok) await desk.saveSettings({ consoleSession: answer.value });
    else setFailure(answer);
  };
  return (
    <NumberPad
      label={words.pin(lead.name)}
      minLength={4}
      maxLength={8}
      masked
      submitLabel={words.signIn}
      busy={busy}
      error={failure === null ? null : sentenceOf(failure)}
      onSubmit={(pin) => void check(pin)}
    >
      <p className="field__hint">{words.pinHint}</p>
      {onOthers !== undefined && (
        <Button kind="quiet" onClick={onOthers}>
          {words.others}
        </Button>
      )}
    </NumberPad>
  );
}
