import type { AdminSettings } from "@desk/shared/contract/admin";
import {
  proposedThresholds,
  thresholdLimits,
  type Thresholds as Values,
} from "@desk/shared/contract/admin-terms";
import { type FormEvent, useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { TextField, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { wholeNumber } from "./number.ts";
import { useChange } from "./use-change.ts";
import { words as common, timeWords as words } from "./words.ts";

const keys = Object.keys(proposedThresholds) as (keyof Values)[];
type Texts = Record<keyof Values, string>;

/** しきい値: from when on the board and the notices remind of something. */
export function Thresholds() {
  const { admin } = useLeadAgent();
  const loaded = useLoaded("settings", admin.settings);
  const change = useChange(loaded.reload);
  return (
    <section className="console-card" aria-labelledby="admin-section">
      <h2 id="admin-section">{words.thresholds}</h2>
      <p>{words.thresholdLead}</p>
      {change.done !== null && <Banner kind="good">{change.done}</Banner>}
      <WhenLoaded of={loaded}>
        {(settings) => (
          <ThresholdForm
            key={settings.revision}
            settings={settings}
            run={(thresholds) =>
              change.run(
                admin.saveSettings({
                  thresholds,
                  backupFolder: settings.backupFolder,
                  revision: settings.revision,
                }),
                words.saved,
              )
            }
          />
        )}
      </WhenLoaded>
    </section>
  );
}

function ThresholdForm({
  settings,
  run,
}: {
  settings: AdminSettings;
  run: (thresholds: Values) => Promise<string | null>;
}) {
  const kept = Object.fromEntries(keys.map((key) => [key, String(settings.thresholds[key])])) as Texts;
  const [texts, setTexts] = useState(kept);
  const [problem, setProblem] = useState<string | null>(null);
  const values = keys.map((key) => [key, wholeNumber(texts[key], thresholdLimits[key])] as const);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (values.some(([, value]) => value === null)) return;
    setProblem(await run(Object.fromEntries(values) as Values));
  };
  return (
    <form className="editing-form" noValidate onSubmit={(event) => void save(event)}>
      <div className="console-admin-fields">
        {values.map(([key, value]) => {
          const { min, max } = thresholdLimits[key];
          return (
            <TextField
              key={key}
              label={words.fields[key]}
              hint={words.range(min, max)}
              value={texts[key]}
              problem={value === null ? words.rangeProblem(min, max) : null}
              onChange={(text) => setTexts({ ...texts, [key]: text })}
            />
          );
        })}
      </div>
      {problem !== null && <Banner kind="error">{problem}</Banner>}
      <div className="editing-row">
        <Button type="submit" kind="primary" disabled={values.some(([, value]) => value === null)}>
          {common.save}
        </Button>
      </div>
    </form>
  );
}
