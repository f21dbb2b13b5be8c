import { formatWarekiMoment } from "@desk/shared/calendar/era";
import {
  type OrganisationAnswer,
  organisationPositionLabels,
  organisationPositions,
} from "@desk/shared/contract";
import { type FormEvent, useState } from "react";
import { sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { TextField, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { Chart } from "./chart.tsx";
import "./console-organisation.css";
import { CitySide } from "./city-side.tsx";
import { type Form, formOf, organisationOf } from "./form.ts";
import { Manual } from "./manual.tsx";
import { Members } from "./members.tsx";
import { words } from "./words.ts";

/** 業務マニュアル, and the 実施体制情報 that stands in it. */
export function Organisation() {
  const { organisation } = useLeadAgent();
  const read = useLoaded("organisation", organisation);
  return (
    <>
      <Chart />
      <Manual />
      <WhenLoaded of={read}>
        {(answer) => <OrganisationForm key={answer.revision} answer={answer} reload={read.reload} />}
      </WhenLoaded>
    </>
  );
}

function OrganisationForm({ answer, reload }: { answer: OrganisationAnswer; reload: () => void }) {
  const { saveOrganisation } = useLeadAgent();
  const [saved, setSaved] = useState(answer);
  const [form, setForm] = useState<Form>(formOf(answer.organisation));
  const [problem, setProblem] = useState<{ text: string; conflict: boolean } | null>(null);
  const dirty = JSON.stringify(form) !== JSON.stringify(formOf(saved.organisation));
  const set = (change: Partial<Form>) => setForm({ ...form, ...change });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const entered = organisationOf(form);
    if (!entered.ok) return setProblem({ text: entered.problem, conflict: false });
    const result = await saveOrganisation(entered.organisation, saved.revision);
    if (!result.ok) {
      const conflict = result.kind === "problem" && result.problem.code === "conflict";
      return setProblem({ text: sentenceOf(result), conflict });
    }
    setProblem(null);
    setSaved(result.value);
    setForm(formOf(result.value.organisation));
  };
  return (
    <section className="console-card" aria-labelledby="console-organisation">
      <form className="editing-form" noValidate onSubmit={(event) => void submit(event)}>
        <header className="console-organisation-head">
          <h2 id="console-organisation">{words.title}</h2>
          <SaveState answer={saved} dirty={dirty} />
          <Button type="submit" kind="primary" disabled={!dirty}>
            {words.save}
          </Button>
        </header>
        <p>{words.lead}</p>
        {problem !== null && (
          <Banner kind="error">
            <p>{problem.text}</p>
            {problem.conflict && <Button onClick={reload}>{words.conflict}</Button>}
          </Banner>
        )}
        <TextField
          label={words.contractor}
          value={form.contractor}
          onChange={(contractor) => set({ contractor })}
        />
        <fieldset className="editing-row">
          <legend className="field__label">{words.headcount}</legend>
          {organisationPositions.map((position) => (
            <TextField
              key={position}
              label={organisationPositionLabels[position]}
              type="number"
              value={form.headcount[position]}
              onChange={(count) => set({ headcount: { ...form.headcount, [position]: count } })}
            />
          ))}
        </fieldset>
        <CitySide form={form} onChange={set} />
        <Members members={form.members} onChange={(members) => set({ members })} />
      </form>
    </section>
  );
}

function SaveState({
  answer: { updatedAt, updatedBy },
  dirty,
}: {
  answer: OrganisationAnswer;
  dirty: boolean;
}) {
  const staff = useDeskState((state) => state.settings.site?.staff);
  const name = staff?.find(({ id }) => id === updatedBy)?.name ?? updatedBy ?? "";
  const text = updatedAt === null ? words.never : words.saved(formatWarekiMoment(updatedAt), name);
  return <p role="status">{dirty ? words.unsaved : text}</p>;
}
