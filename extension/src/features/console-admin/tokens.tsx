import { timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import type { AdminTokens, PairingCodeAnswer } from "@desk/shared/contract/admin";
import { useState } from "react";
import { sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { ConfirmDialog, SelectField, TableHead, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button, Dialog } from "../../ui/index.ts";
import { PairingCode } from "../../ui/pairing-code.tsx";
import { useChange } from "./use-change.ts";
import { words as common, tokenWords as words } from "./words.ts";

type Token = AdminTokens["tokens"][number];

/** 端末の登録: codes are made, and tokens seen and revoked. */
export function Tokens() {
  const { admin } = useLeadAgent();
  const site = useDeskState((state) => state.settings.site);
  // A PC that was paired or went away shows without asking: the live page tells.
  const connected = useDeskState((state) =>
    (state.live?.counters ?? []).map((one) => `${one.counterId}${one.connected}`).join(),
  );
  const loaded = useLoaded("tokens", admin.tokens, connected);
  const change = useChange(loaded.reload);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const everyCounter = [...(site?.counters ?? []), ...(site?.retired?.counters ?? [])];
  const placeOf = ({ counterId }: Token) =>
    counterId === null
      ? words.console
      : (everyCounter.find(({ id }) => id === counterId)?.label ?? counterId);
  const revoke = async (token: Token) => {
    const problem = await change.run(admin.revoke(token.id), words.revoked(placeOf(token)));
    if (problem === null) setRevoking(null);
    return problem;
  };
  return (
    <section className="console-card" aria-labelledby="admin-section">
      <h2 id="admin-section">{common.sections.tokens}</h2>
      <p>{words.lead}</p>
      <CodeMaker onMade={loaded.reload} />
      {change.done !== null && <Banner kind="good">{change.done}</Banner>}
      <WhenLoaded of={loaded}>
        {({ tokens }) =>
          tokens.length === 0 ? (
            <p className="console-empty">{words.none}</p>
          ) : (
            <TokenTable tokens={tokens} placeOf={placeOf} onRevoke={setRevoking} />
          )
        }
      </WhenLoaded>
      {revoking !== null && (
        <ConfirmDialog
          title={words.revokeTitle(placeOf(revoking))}
          action={words.revoke}
          danger
          onClose={() => setRevoking(null)}
          run={() => revoke(revoking)}
        >
          <p>{words.revokeBody}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function CodeMaker({ onMade }: { onMade: () => void }) {
  const { admin } = useLeadAgent();
  const counters = useDeskState((state) => state.settings.site?.counters) ?? [];
  const [place, setPlace] = useState(counters[0]?.id ?? "console");
  const [made, setMade] = useState<PairingCodeAnswer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const choices = [
    ...counters.map(({ id, label }) => [id, label] as const),
    ["console", words.console] as const,
  ];
  const make = async () => {
    const answer = await admin.pairingCode(
      place === "console" ? { role: "console" } : { role: "counter", counterId: place },
    );
    setProblem(answer.ok ? null : sentenceOf(answer));
    if (answer.ok) setMade(answer.value);
  };
  return (
    <div className="editing-row">
      <SelectField label={words.makeFor} value={place} choices={choices} onChange={setPlace} />
      <Button kind="primary" onClick={() => void make()}>
        {words.make}
      </Button>
      {problem !== null && <Banner kind="error">{problem}</Banner>}
      {made !== null && (
        <Dialog
          title={words.codeTitle}
          onClose={() => {
            setMade(null);
            onMade();
          }}
        >
          <PairingCode label={choices.find(([id]) => id === place)?.[1] ?? place} code={made.code} />
          <p>{words.codeHow}</p>
        </Dialog>
      )}
    </div>
  );
}

function TokenTable({
  tokens,
  placeOf,
  onRevoke,
}: {
  tokens: readonly Token[];
  placeOf: (token: Token) => string;
  onRevoke: (token: Token) => void;
}) {
  const at = (instant: string) => `${formatMonthDay(instant.slice(0, 10))} ${timeOf(instant)}`;
  return (
    <table className="console-table">
      <TableHead columns={words.columns} />
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">{placeOf(token)}</th>
            <td className="number">{at(token.createdAt)}</td>
            <td className="number">
              {token.connected
                ? words.connected
                : token.lastSeenAt === null
                  ? words.never
                  : at(token.lastSeenAt)}
            </td>
            <td className="number">{token.version ?? words.never}</td>
            <td>
              {token.own ? (
                words.own
              ) : (
                <Button
                  aria-label={common.rowLabel(words.revoke, placeOf(token))}
                  onClick={() => onRevoke(token)}
                >
                  {words.revoke}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
