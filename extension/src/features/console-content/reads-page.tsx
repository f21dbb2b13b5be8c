import { formatWareki, formatWarekiMoment } from "@desk/shared/calendar/era";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { TableHead, WhenLoaded } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { procedureTitle } from "./names.ts";
import type { Go } from "./place.ts";
import { words } from "./words.ts";

/** 変更の確認状況: who has read which change, and who has not. */
export function ReadsPage({ go }: { go: Go }) {
  const { procedures } = useLeadAgent();
  const staff = useDeskState((state) => state.settings.site?.staff);
  const reads = useLoaded("reads", procedures.reads);
  const nameOf = (id: string) => staff?.find((one) => one.id === id)?.name ?? id;
  return (
    <section className="console-card" aria-labelledby="console-content-reads">
      <header className="console-content-head">
        <h2 id="console-content-reads">{words.reads}</h2>
        <Button kind="quiet" onClick={() => go([])}>
          {words.backToList}
        </Button>
      </header>
      <p>{words.readsLead}</p>
      <WhenLoaded of={reads}>
        {({ changes }) =>
          changes.length === 0 ? (
            <p className="console-empty">{words.readsNone}</p>
          ) : (
            <table className="console-table">
              <TableHead columns={words.readsColumns} />
              <tbody>
                {changes.map(({ procedureId, version, changeNote, effectiveFrom, readers, missing }) => (
                  <tr key={`${procedureId}/${version}`}>
                    <th scope="row">{procedureTitle(procedureId)}</th>
                    <td className="number">{words.version(version)}</td>
                    <td>{changeNote}</td>
                    <td className="number">{formatWareki(effectiveFrom)}</td>
                    <td className="number">
                      {readers.length === 0 && words.none}
                      {readers.map(({ staffId, at }) => (
                        <p key={staffId}>{words.by(nameOf(staffId), formatWarekiMoment(at))}</p>
                      ))}
                    </td>
                    <td>
                      {missing.length === 0 ? (
                        words.allRead
                      ) : (
                        <strong>{missing.map(nameOf).join("、")}</strong>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </WhenLoaded>
    </section>
  );
}
