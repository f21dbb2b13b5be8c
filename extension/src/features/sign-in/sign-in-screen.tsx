import type { Staff } from "@desk/shared/contract";
import { useEffect, useState } from "react";
import { type Failure, sentenceOf, useAgent } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Banner, Button, NumberPad, ScreenHeader, useHotkeys } from "../../ui/index.ts";
import "./sign-in.css";
import { words } from "./words.ts";

type Props = {
  /** Whose PIN is asked at once: the one of a sign-in that could not be checked. */
  staff?: Staff | undefined;
  onSignedIn: () => void;
  onReload: () => void;
  onBack?: (() => void) | undefined;
};

/** 担当者の選択: a name, then the PIN. Without the agent staff can go on, marked PIN未確認. */
export function SignInScreen({ staff, onSignedIn, onReload, onBack }: Props) {
  const [chosen, setChosen] = useState<Staff | null>(staff ?? null);
  return (
    <>
      <ScreenHeader title={words.title} {...(onBack ? { onBack } : {})} />
      <main className="sign-in">
        {chosen === null ? (
          <StaffList onChoose={setChosen} onReload={onReload} />
        ) : (
          <PinEntry key={chosen.id} staff={chosen} onSignedIn={onSignedIn} onOthers={() => setChosen(null)} />
        )}
      </main>
    </>
  );
}

function StaffList({ onChoose, onReload }: { onChoose: (staff: Staff) => void; onReload: () => void }) {
  const site = useDeskState((state) => state.settings.site);
  // Who was added since the list last came stands in it at once.
  useEffect(onReload, [onReload]);
  const staff = site?.staff.filter((one) => one.active && one.locked !== true) ?? [];
  useHotkeys(
    Object.fromEntries(staff.slice(0, 9).map((one, index) => [String(index + 1), () => onChoose(one)])),
  );
  if (staff.length === 0)
    return (
      <>
        <Banner kind="info">{words.none}</Banner>
        <Button onClick={onReload}>{words.reload}</Button>
      </>
    );
  return (
    <>
      <p>{words.choose}</p>
      <ul className="sign-in__names" aria-label={words.chooseLabel}>
        {staff.map((one, index) => (
          <li key={one.id}>
            <Button
              size="large"
              wide
              className="sign-in__name"
              hotkey={index < 9 ? String(index + 1) : undefined}
              onClick={() => onChoose(one)}
            >
              <span>{one.name}</span>
              {one.role === "lead" && <span className="sign-in__role">{words.lead}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function PinEntry(props: { staff: Staff; onSignedIn: () => void; onOthers: () => void }) {
  const { staff, onSignedIn, onOthers } = props;
  const desk = useDesk();
  const agent = useAgent();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const enter = async (pin: "checked" | "unchecked") => {
    await desk.saveSettings({ signIn: { staff, businessDate: desk.today(), pin } });
    onSignedIn();
  };
  const check = async (pin: string) => {
    if (agent === null) return;
    setBusy(true);
    const answer = await agent.signIn(staff.id, pin);
    setBusy(false);
    if (answer.ok) await enter("checked");
    else setFailure(answer);
  };
  const offline = failure !== null && failure.kind !== "problem";
  return (
    <NumberPad
      label={words.pin(staff.name)}
      minLength={4}
      maxLength={8}
      masked
      submitLabel={words.submit}
      busy={busy}
      error={failure === null || offline ? null : sentenceOf(failure)}
      onSubmit={(pin) => void check(pin)}
    >
      {offline && (
        <>
          <Banner kind="warning">{words.offline}</Banner>
          <Button kind="primary" onClick={() => void enter("unchecked")}>
            {words.goOn}
          </Button>
        </>
      )}
      <p className="field__hint">{words.pinHint}</p>
      <Button kind="quiet" onClick={onOthers}>
        {words.others}
      </Button>
    </NumberPad>
  );
}
