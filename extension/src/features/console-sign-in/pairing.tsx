import { useEffect, useRef, useState } from "react";
import { defaultAgentUrl } from "../../agent-client/index.ts";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { NumberPad } from "../../ui/index.ts";
import "./console-sign-in.css";
import { type PairConsoleDeps, pairConsole } from "./pair-console.ts";
import { words } from "./words.ts";

/** 責任者画面の登録: the agent's address (prefilled) and the six-digit code. */
export function ConsolePairing({
  link,
  ...outside
}: Omit<PairConsoleDeps, "desk"> & {
  /** From `#pair=123456` in the address: pairs by itself. */
  link?: { code: string; agentUrl?: string } | undefined;
}) {
  const desk = useDesk();
  const counterUrl = useDeskState((state) => state.settings.pairing?.agentUrl);
  const [address, setAddress] = useState(link?.agentUrl ?? counterUrl ?? defaultAgentUrl);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (code: string) => {
    setBusy(true);
    setProblem(await pairConsole({ desk, ...outside }, address, code));
    setBusy(false);
  };
  const tried = useRef(false);
  useEffect(() => {
    if (link === undefined || tried.current) return;
    tried.current = true;
    void submit(link.code);
  });
  return (
    <section className="console-sign-in" aria-labelledby="console-pairing">
      <h1 id="console-pairing">{words.pairTitle}</h1>
      <p>{words.pairLead}</p>
      <p className="console-sign-in-command">
        <code>{words.pairCommand}</code>
      </p>
      <NumberPad
        label={words.code}
        minLength={6}
        maxLength={6}
        submitLabel={words.pair}
        busy={busy}
        error={problem}
        onSubmit={(code) => void submit(code)}
      />
      <p role="status">{busy ? words.pairing : ""}</p>
      <details>
        <summary>{words.changeAddress}</summary>
        <label className="field">
          <span className="field__label">{words.address}</span>
          <span className="field__hint">{words.addressHint}</span>
          <input
            className="field__input"
            type="url"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
      </details>
    </section>
  );
}
