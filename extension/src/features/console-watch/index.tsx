import { timeOf } from "@desk/shared/calendar/business-date";
import type { Counter, Device, WatchAnswer } from "@desk/shared/contract";
import { observedStateLabels, watchKindLabels } from "@desk/shared/contract";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { TableHead, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import "./console-watch.css";
import { placeText } from "./form.ts";
import { WatchDialog } from "./watch-dialog.tsx";
import { words } from "./words.ts";

type Row = { readonly device: Device; readonly answer: WatchAnswer };

/** 機器の自動点検: which devices the agent looks at, how, and what it has found. */
export function Watches() {
  const { watches } = useLeadAgent();
  const site = useDeskState((state) => state.settings.site);
  const states = useDeskState((state) => state.devices);
  // What the live line tells of a change is the sign to read anew.
  const seen = states.map(({ observed }) => observed?.at ?? "").join();
  const loaded = useLoaded("watches", watches.list, seen);
  const [open, setOpen] = useState<Row | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const close = (said: string | null) => {
    setOpen(null);
    setDone(said);
    loaded.reload();
  };
  return (
    <section className="console-card" aria-labelledby="console-watch">
      <h2 id="console-watch">{words.title}</h2>
      <p>{words.lead}</p>
      <p>{words.never}</p>
      {done !== null && <Banner kind="good">{done}</Banner>}
      <WhenLoaded of={loaded}>
        {(list) => (
          <WatchTable
            rows={rowsOf(site?.devices ?? [], list.watches)}
            counters={site?.counters ?? []}
            onSet={(row) => {
              setDone(null);
              setOpen(row);
            }}
          />
        )}
      </WhenLoaded>
      {open !== null && (
        <WatchDialog
          key={open.device.id}
          device={open.device}
          answer={open.answer}
          counters={site?.counters ?? []}
          onClose={() => close(null)}
          onDone={close}
        />
      )}
    </section>
  );
}

function rowsOf(devices: readonly Device[], answers: readonly WatchAnswer[]): Row[] {
  return answers.flatMap((answer) => {
    const device = devices.find(({ id }) => id === answer.deviceId);
    return device === undefined ? [] : [{ device, answer }];
  });
}

function WatchTable({
  rows,
  counters,
  onSet,
}: {
  rows: readonly Row[];
  counters: readonly Counter[];
  onSet: (row: Row) => void;
}) {
  const labelOf = (id: string) => counters.find((one) => one.id === id)?.label ?? id;
  return (
    <table className="console-table console-watch-table">
      <TableHead columns={words.columns} />
      <tbody>
        {rows.map((row) => {
          const { device, answer } = row;
          const { watch } = answer;
          return (
            <tr key={device.id}>
              <th scope="row">{device.label}</th>
              {watch === null ? (
                <td colSpan={4}>{words.notWatched}</td>
              ) : (
                <>
                  <td>{watchKindLabels[watch.kind]}</td>
                  <td className="console-watch-place">{placeText(watch, labelOf)}</td>
                  <td>{words.every(watch.intervalS)}</td>
                  <td>{watch.enabled ? <Found answer={answer} /> : words.paused}</td>
                </>
              )}
              <td>
                <Button aria-label={words.setLabel(device.label)} onClick={() => onSet(row)}>
                  {words.set}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the checks have found; a mark and a word, never a colour alone. */
function Found({ answer: { observed, checkedAt } }: { answer: WatchAnswer }) {
  const state = observed?.state ?? "unknown";
  return (
    <>
      <span className={`console-watch-state console-watch-state--${state}`}>
        {observedStateLabels[state]}
      </span>
      {observed !== null && (
        <div className="console-watch-detail">
          {[state === "ok" ? "" : observed.detail, words.since(timeOf(observed.at))]
            .filter(Boolean)
            .join("　")}
        </div>
      )}
      {checkedAt !== null && (
        <div className="console-watch-detail number">{words.checkedAt(timeOf(checkedAt))}</div>
      )}
    </>
  );
}
