import { useState } from "react";
import { openCases, type TextSize, useDesk, useDeskState } from "../../outbox/index.ts";
import { Button, ScreenHeader, useHotkeys } from "../../ui/index.ts";
import "./settings.css";
import { textSizeLabels, textSizes, words } from "./words.ts";

/** Text size, who works here, and which counter this is. */
export function SettingsScreen(props: {
  version: string;
  onBack: () => void;
  onSwitchStaff: () => void;
  onSignOut: () => void;
  onPair: () => void;
}) {
  const settings = useDeskState((state) => state.settings);
  const cases = useDeskState((state) => state.cases);
  const pending = useDeskState((state) => state.unsent.pending);
  const running = openCases({ cases }).length;
  const { pairing, site, signIn } = settings;
  const counter = site?.counters.find((one) => one.id === pairing?.counterId);
  useHotkeys({ Backspace: props.onBack, Escape: props.onBack });
  return (
    <>
      <ScreenHeader title={words.title} onBack={props.onBack} />
      <main className="settings">
        <TextSizeChoice />
        <section className="settings__part">
          <h2>{words.staff}</h2>
          <p>
            {signIn?.staff.name} {signIn?.pin === "unchecked" && `（${words.unchecked}）`}
          </p>
          {running > 0 && <p className="field__hint">{words.running(running)}</p>}
          {pending > 0 && <p className="field__hint">{words.unsent(pending)}</p>}
          <Button onClick={props.onSwitchStaff}>{words.switchStaff}</Button>
          <Button onClick={props.onSignOut}>{words.signOut}</Button>
        </section>
        <section className="settings__part">
          <h2>{words.counter}</h2>
          <p>{counter?.label ?? pairing?.counterId ?? words.notPaired}</p>
          <Button onClick={props.onPair}>{words.repair}</Button>
        </section>
        <dl className="settings__facts">
          <dt>{words.agent}</dt>
          <dd>{pairing?.agentUrl ?? words.notPaired}</dd>
          <dt>{words.version}</dt>
          <dd>{props.version}</dd>
        </dl>
      </main>
    </>
  );
}

function TextSizeChoice() {
  const desk = useDesk();
  const kept = useDeskState((state) => state.settings.textSize);
  // The radio button moves at once; the setting follows when it is on the disk.
  const [chosen, setChosen] = useState(kept);
  const choose = (size: TextSize) => {
    setChosen(size);
    void desk.saveSettings({ textSize: size });
  };
  return (
    <fieldset className="settings__part">
      <legend>{words.textSize}</legend>
      <div className="settings__sizes">
        {textSizes.map((size) => (
          <label key={size} className="settings__size">
            <input type="radio" name="text-size" checked={chosen === size} onChange={() => choose(size)} />
            {textSizeLabels[size]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
