import type { PairingCodeAnswer } from "@desk/shared/contract/admin";
import { useEffect, useRef, useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { SelectField } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { PairingCode } from "../../ui/pairing-code.tsx";
import { words } from "./words.ts";

/** 窓口の登録: a code for the first counter, told large, until that counter is there. */
export function CodeStep({ onDone }: { onDone: () => void }) {
  const { admin } = useLeadAgent();
  const counters = useDeskState((state) => state.settings.site?.counters) ?? [];
  const live = useDeskState((state) => state.live);
  const [counterId, setCounterId] = useState(counters[0]?.id ?? "");
  const [made, setMade] = useState<(PairingCodeAnswer & { counterId: string }) | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const labelOf = (id: string) => counters.find((one) => one.id === id)?.label ?? id;
  const isThere =
    made !== null && live?.counters.some((one) => one.counterId === made.counterId && one.connected);
  const make = async (id: string) => {
    const answer = await admin.pairingCode({ role: "counter", counterId: id });
    setProblem(answer.ok ? null : sentenceOf(answer));
    if (answer.ok) setMade({ ...answer.value, counterId: id });
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || counterId === "") return;
    begun.current = true;
    void make(counterId);
  });
  return (
    <>
      <p>{words.codeLead}</p>
      {problem !== null && <Banner kind="error">{problem}</Banner>}
      {made !== null && !isThere && <PairingCode label={labelOf(made.counterId)} code={made.code} />}
      {made !== null && (
        <p role="status" className={isThere ? "console-setup-paired" : undefined}>
          {isThere ? words.paired(labelOf(made.counterId)) : words.waiting}
        </p>
      )}
      <p className="field__hint">{words.another}</p>
      <div className="editing-row">
        <SelectField
          label={words.codeFor}
          value={counterId}
          choices={counters.map(({ id, label }) => [id, label] as const)}
          onChange={setCounterId}
        />
        <Button onClick={() => void make(counterId)}>{words.makeCode}</Button>
        <Button kind="primary" onClick={onDone}>
          {words.finish}
        </Button>
      </div>
    </>
  );
}
