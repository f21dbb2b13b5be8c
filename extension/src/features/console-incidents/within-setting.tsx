import type { IncidentSettingsAnswer } from "@desk/shared/contract/incidents";
import { useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { TextField } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { words } from "./words.ts";

/** 遅滞なく in minutes: a proposal until the lead has agreed on another with the city. */
export function WithinSetting(props: { settings: IncidentSettingsAnswer; onSaved: () => void }) {
  const { settings, onSaved } = props;
  const { incidents } = useLeadAgent();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const minutes = Number(typed);
  const wrong = !Number.isInteger(minutes) || minutes < 5 || minutes > 480;
  const save = async () => {
    if (wrong) return setProblem(words.withinFault);
    const answer = await incidents.saveSettings({ withinMin: minutes, revision: settings.revision });
    setProblem(answer.ok ? null : sentenceOf(answer));
    if (answer.ok) setTyped(null);
    onSaved();
  };
  if (typed === null)
    return (
      <p className="incidents-within">
        <span className="number">{words.within(settings.withinMin)}</span>
        {settings.revision === 0 && words.proposal}
        <Button kind="quiet" onClick={() => setTyped(String(settings.withinMin))}>
          {words.withinChange}
        </Button>
      </p>
    );
  return (
    <form
      className="editing-row incidents-within"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label={words.withinField} type="number" value={typed} onChange={setTyped} />
      <Button type="submit">{words.save}</Button>
      {problem !== null && <Banner kind="error">{problem}</Banner>}
    </form>
  );
}
