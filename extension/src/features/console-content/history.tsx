import { formatWareki, formatWarekiMoment } from "@desk/shared/calendar/era";
import { useState } from "react";
import { useDeskState } from "../../outbox/index.ts";
import { SelectField, TableHead, VersionMark } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import type { Go } from "./place.ts";
import type { Entry } from "./versions.ts";
import { words } from "./words.ts";

/** 版の履歴, newest first, with the comparison of two. */
export function History({
  id,
  entries,
  inForce,
  shown,
  go,
}: {
  id: string;
  entries: readonly Entry[];
  inForce: Entry | undefined;
  shown: Entry | undefined;
  go: Go;
}) {
  return (
    <details className="console-content-history" open={entries.length > 1}>
      <summary>
        {words.history}（{entries.length}）
      </summary>
      <table className="console-table">
        <TableHead columns={words.historyColumns} />
        <tbody>
          {entries.toReversed().map((entry) => (
            <HistoryRow
              key={entry.version}
              entry={entry}
              isInForce={entry === inForce}
              isShown={entry === shown}
              onShow={() => go([id, "v", String(entry.version)])}
            />
          ))}
        </tbody>
      </table>
      {entries.length > 1 && <Compare id={id} entries={entries} go={go} />}
    </details>
  );
}

function HistoryRow({
  entry: { version, state, head, effectiveFrom },
  isInForce,
  isShown,
  onShow,
}: {
  entry: Entry;
  isInForce: boolean;
  isShown: boolean;
  onShow: () => void;
}) {
  const staff = useDeskState((all) => all.settings.site?.staff);
  const nameOf = (id: string) => staff?.find((one) => one.id === id)?.name ?? id;
  const told = (by: string | undefined, at: string | undefined) =>
    by === undefined || at === undefined ? words.none : `${nameOf(by)}\n${formatWarekiMoment(at)}`;
  const decision = head?.decision;
  return (
    <tr>
      <th scope="row">
        <Button kind="quiet" aria-current={isShown ? "true" : undefined} onClick={onShow}>
          {words.version(version)}
        </Button>
      </th>
      <td>
        <VersionMark state={state} />
        {isInForce && <span className="console-content-now">{words.inForceNow}</span>}
      </td>
      <td>{head === null ? words.seedRow : head.changeNote || words.none}</td>
      <td className="console-content-told number">{told(head?.savedBy, head?.savedAt)}</td>
      <td className="console-content-told number">{told(head?.submittedBy, head?.submittedAt)}</td>
      <td>
        {decision === undefined
          ? words.none
          : [formatWareki(decision.date), decision.approverTitle, decision.number, decision.memo]
              .filter((part) => part !== undefined)
              .join("　")}
      </td>
      <td className="console-content-told number">
        {effectiveFrom === null ? words.none : formatWareki(effectiveFrom)}
      </td>
    </tr>
  );
}

function Compare({ id, entries, go }: { id: string; entries: readonly Entry[]; go: Go }) {
  const [from, setFrom] = useState(String(entries.at(-2)?.version));
  const [to, setTo] = useState(String(entries.at(-1)?.version));
  const choices = entries.map(({ version }) => [String(version), words.version(version)] as const);
  return (
    <div className="editing-row console-content-compare">
      <SelectField label={words.compareFrom} value={from} choices={choices} onChange={setFrom} />
      <SelectField label={words.compareTo} value={to} choices={choices} onChange={setTo} />
      <Button onClick={() => go([id, "diff", from, to])}>{words.compare}</Button>
    </div>
  );
}
