import { useEffect, useRef, useState } from "react";
import { defaultAgentUrl, type Fetch, sentenceOf } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Banner, Button, NumberPad, ScreenHeader } from "../../ui/index.ts";
import { type PairOutcome, pair } from "./pair.ts";
import "./pairing.css";
import { words } from "./words.ts";

/** 窓口の登録: the agent's address (prefilled) and the six-digit code. */
export function PairingScreen(props: {
  fetch: Fetch;
  requestOrigin: (agentUrl: string) => Promise<boolean>;
  /** From `#pair=123456` in the address: pairs by itself. */
  link?: { code: string; agentUrl?: string } | undefined;
  /** The agent no longer knows this PC. */
  revoked?: boolean;
  onPaired: () => void;
  onOpenConsole: () => void;
  onBack?: (() => void) | undefined;
}) {
  const desk = useDesk();
  const pending = useDeskState((state) => state.unsent.pending);
  const known = useDeskState((state) => state.settings.pairing?.agentUrl);
  const [address, setAddress] = useState(props.link?.agentUrl ?? known ?? defaultAgentUrl);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<PairOutcome | null>(null);
  const submit = async (code: string) => {
    setBusy(true);
    const result = await pair(
      { desk, fetch: props.fetch, requestOrigin: props.requestOrigin },
      address,
      code,
    );
    setBusy(false);
    setOutcome(result);
    if (result.kind === "counter") props.onPaired();
  };
  const tried = useRef(false);
  useEffect(() => {
    if (props.link === undefined || tried.current) return;
    tried.current = true;
    void submit(props.link.code);
  });
  return (
    <>
      <ScreenHeader title={words.title} {...(props.onBack ? { onBack: props.onBack } : {})} />
      <main className="pairing">
        {props.revoked === true && <Banner kind="warning">{words.revoked}</Banner>}
        <p>{words.lead}</p>
        {pending > 0 && <Banner kind="warning">{words.unsent(pending)}</Banner>}
        {outcome?.kind === "console" && (
          <Banner kind="good">
            <p>{words.consolePaired}</p>
            <Button onClick={props.onOpenConsole}>{words.openConsole}</Button>
          </Banner>
        )}
        <NumberPad
          label={words.code}
          minLength={6}
          maxLength={6}
          submitLabel={words.submit}
          busy={busy}
          error={problemOf(outcome)}
          onSubmit={(code) => void submit(code)}
        />
        <p role="status" className="pairing__working">
          {busy ? words.working : ""}
        </p>
        <details className="pairing__address">
          <summary>{words.change}</summary>
          <label className="field">
            <span className="field__label">{words.address}</span>
            <input
              className="field__input"
              type="url"
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          </label>
          <p className="field__hint">{words.howTo}</p>
        </details>
      </main>
    </>
  );
}

function problemOf(outcome: PairOutcome | null): string | null {
  if (outcome === null) return null;
  switch (outcome.kind) {
    case "counter":
    case "console":
      return null;
    case "bad-address":
      return words.badAddress;
    case "not-allowed":
      return words.notAllowed;
    case "failed":
      return sentenceOf(outcome.failure);
    default:
      return outcome satisfies never;
  }
}
