import { formatWareki } from "@desk/shared/calendar/era";
import type { QaVersion } from "@desk/shared/qa/version";
import type { QaVersionsAnswer } from "@desk/shared/qa/version-requests";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { LineDiff, VersionMark, WhenLoaded } from "../../ui/editing/index.ts";
import { Button, Dialog } from "../../ui/index.ts";
import { words } from "./words.ts";

/** 版の履歴, newest first; each can be compared with the one before it. */
export function History({ id, answer: { seed, versions } }: { id: string; answer: QaVersionsAnswer }) {
  const [compared, setCompared] = useState<{ from: number; to: number } | null>(null);
  if (versions.length === 0) return null;
  const before = (version: QaVersion) => version.basedOn ?? seed?.version ?? null;
  return (
    <>
      <table className="console-table">
        <caption>{words.history}</caption>
        <thead>
          <tr>
            {Object.values(words.historyColumns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.toReversed().map((one) => {
            const from = before(one);
            const { decision, effectiveFrom } = one;
            return (
              <tr key={one.version}>
                <th scope="row">{words.version(one.version)}</th>
                <td>
                  <VersionMark state={one.state} />
                </td>
                <td>{one.changeNote || words.none}</td>
                <td>
                  {decision === undefined
                    ? words.none
                    : [formatWareki(decision.date), decision.approverTitle, decision.number, decision.memo]
                        .filter((part) => part !== undefined)
                        .join("　")}
                </td>
                <td className="number">
                  {effectiveFrom === undefined ? words.none : formatWareki(effectiveFrom)}
                </td>
                <td>
                  {from === null || from === one.version ? (
                    words.none
                  ) : (
                    <Button kind="quiet" onClick={() => setCompared({ from, to: one.version })}>
                      {words.diff}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {compared !== null && <DiffDialog id={id} {...compared} onClose={() => setCompared(null)} />}
    </>
  );
}

function DiffDialog({
  id,
  from,
  to,
  onClose,
}: {
  id: string;
  from: number;
  to: number;
  onClose: () => void;
}) {
  const { qa } = useLeadAgent();
  const diff = useLoaded(`${id}/${from}/${to}`, () => qa.diff(id, from, to));
  return (
    <Dialog title={`${words.version(from)} → ${words.version(to)}`} onClose={onClose}>
      <WhenLoaded of={diff}>
        {({ texts }) =>
          texts.length === 0 ? (
            <p>{words.noDiff}</p>
          ) : (
            texts.map(({ part, lines }) => (
              <div key={part}>
                <p className="field__label">{words.parts[part]}</p>
                <LineDiff lines={lines} />
              </div>
            ))
          )
        }
      </WhenLoaded>
    </Dialog>
  );
}
