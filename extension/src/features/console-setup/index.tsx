import { type FormEvent, useState } from "react";
import { sentenceOf, useAgent, useLeadAgent } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { ConfirmDialog } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { CodeStep } from "./code-step.tsx";
import "./console-setup.css";
import { CountersStep, StaffStep } from "./people-steps.tsx";
import { type Draft, problemOf, requestOf } from "./rules.ts";
import { SiteStep } from "./site-step.tsx";
import { type Step, steps, words } from "./words.ts";

/** 初期設定: takes a fresh site from its preset to a paired counter. @param onClose it is done, or put away for good */
export function Setup({ onClose }: { onClose: () => void }) {
  const { admin } = useLeadAgent();
  const [skipping, setSkipping] = useState(false);
  const [step, setStep] = useState<Step>("site");
  const skip = async () => {
    const answer = await admin.runSetup({ skip: true });
    if (!answer.ok) return sentenceOf(answer);
    onClose();
    return null;
  };
  return (
    <main className="console-setup">
      <header className="console-setup-head">
        <h1>{words.title}</h1>
        {step !== "code" && (
          <Button kind="quiet" onClick={() => setSkipping(true)}>
            {words.skip}
          </Button>
        )}
      </header>
      <p>{words.lead}</p>
      <ol className="console-setup-steps">
        {steps.map((one, index) => (
          <li key={one} aria-current={one === step ? "step" : undefined}>
            {words.stepOf(index + 1, words.steps[one])}
          </li>
        ))}
      </ol>
      <section className="console-card" aria-label={words.steps[step]}>
        {step === "code" ? <CodeStep onDone={onClose} /> : <Form step={step} onStep={setStep} />}
      </section>
      {skipping && (
        <ConfirmDialog
          title={words.skipTitle}
          action={words.skipAction}
          onClose={() => setSkipping(false)}
          run={skip}
        >
          <p>{words.skipBody}</p>
        </ConfirmDialog>
      )}
    </main>
  );
}

/** The three steps that are typed; nothing is sent before the last of them. */
function Form({ step, onStep }: { step: Exclude<Step, "code">; onStep: (step: Step) => void }) {
  const { draft, change, save, counters } = useDraft();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const index = steps.indexOf(step);
  const previous = steps[index - 1];
  const forward = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = problemOf[step](draft);
    setProblem(wrong);
    if (wrong !== null) return;
    if (step === "staff") {
      setBusy(true);
      const refused = await save();
      setBusy(false);
      setProblem(refused);
      if (refused !== null) return;
    }
    onStep(steps[index + 1] ?? "code");
  };
  return (
    <form className="editing-form" noValidate onSubmit={(event) => void forward(event)}>
      {step === "site" && <SiteStep draft={draft} onChange={change} />}
      {step === "counters" && <CountersStep draft={draft} onChange={change} counters={counters} />}
      {step === "staff" && <StaffStep draft={draft} onChange={change} />}
      {problem !== null && <Banner kind="error">{problem}</Banner>}
      <p role="status">{busy ? words.saving : ""}</p>
      <div className="editing-row">
        {previous !== undefined && (
          <Button disabled={busy} onClick={() => onStep(previous)}>
            {words.back}
          </Button>
        )}
        <Button type="submit" kind="primary" disabled={busy}>
          {step === "staff" ? words.save : words.next}
        </Button>
      </div>
    </form>
  );
}

function useDraft() {
  const desk = useDesk();
  const agent = useAgent();
  const { admin } = useLeadAgent();
  const site = useDeskState((state) => state.settings.site);
  const session = useDeskState((state) => state.settings.consoleSession);
  const counters = site?.counters ?? [];
  const [typed, setTyped] = useState<Partial<Draft>>({});
  const draft: Draft = {
    siteName: site?.name ?? "",
    contractor: "",
    leadName: "",
    leadPin: "",
    leadPinAgain: "",
    counterIds: counters.map(({ id }) => id),
    staff: [
      { name: "", pin: "" },
      { name: "", pin: "" },
      { name: "", pin: "" },
    ],
    ...typed,
  };
  return {
    draft,
    counters,
    change: (part: Partial<Draft>) => setTyped({ ...typed, ...part }),
    /** Answers what was wrong, or null. */
    save: async (): Promise<string | null> => {
      const answer = await admin.runSetup(requestOf(draft));
      if (!answer.ok) return sentenceOf(answer);
      const now = await agent?.site();
      if (!now?.ok) return null;
      const me = now.value.staff.find(({ id }) => id === session?.staff.id);
      const own = session === null || me === undefined ? {} : { consoleSession: { ...session, staff: me } };
      await desk.saveSettings({ site: now.value, ...own });
      return null;
    },
  };
}
