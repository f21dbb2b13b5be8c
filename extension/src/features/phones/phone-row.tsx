import { timeOf } from "@desk/shared/calendar/business-date";
import {
  type MissedCallKind,
  missedCallKindLabels,
  missedCallKinds,
  type PhoneState,
  phoneStateLabels,
  phoneStates,
} from "@desk/shared/contract/phone-terms";
import { phonesAt } from "@desk/shared/figures/phones";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Button } from "../../ui/index.ts";
import { addMissedCall, missedToday, undoMissedCall } from "./missed.ts";
import "./phones.css";
import { usePhones } from "./stands.ts";
import { words } from "./words.ts";

type Undoable = { text: string; undoLabel: string; undo: () => Promise<void> };
type Recorded = { onRecorded: (undoable: Undoable) => void };

/**
 * At the foot of every screen of a call counter: its phone in one of four states by a tap, and the calls that nobody
 * here could take, since calls overflow just while somebody is busy with one.
 */
export function PhoneRow({ onRecorded }: Recorded) {
  const site = useDeskState((state) => state.settings.site);
  const counterId = useDeskState((state) => state.settings.pairing?.counterId) ?? "";
  if (!site?.counters.some(({ id, kind }) => id === counterId && kind === "call")) return null;
  const [deviceId, ...others] = phonesAt(counterId, site);
  const label = site.devices.find(({ id }) => id === deviceId)?.label ?? words.line;
  return (
    <section className="phone-row" aria-label={words.own}>
      {deviceId !== undefined && others.length === 0 ? (
        <OwnPhone deviceId={deviceId} label={label} />
      ) : (
        <p className="field__hint">
          {deviceId === undefined ? words.noPhone : words.morePhones(others.length + 1)}
        </p>
      )}
      <fieldset className="phone-row__group" aria-label={words.missed}>
        {missedCallKinds.map((kind) => (
          <MissedButton key={kind} kind={kind} onRecorded={onRecorded} />
        ))}
      </fieldset>
    </section>
  );
}

function OwnPhone({ deviceId, label }: { deviceId: string; label: string }) {
  const desk = useDesk();
  const stand = usePhones().find((one) => one.deviceId === deviceId);
  const set = (state: PhoneState) =>
    desk.record([{ type: "PhoneStateReported", ...desk.stamp(), deviceId, state }]);
  return (
    <fieldset className="phone-row__group" aria-label={words.title(label)}>
      {phoneStates.map((state) => {
        const holds = stand?.state === state;
        return (
          <Button
            key={state}
            className={`phone-state phone-state--${state}`}
            aria-pressed={holds}
            onClick={() => void set(state)}
          >
            {phoneStateLabels[state]}
            {holds && stand.since !== null && (
              <small className="number">{words.since(timeOf(stand.since))}</small>
            )}
          </Button>
        );
      })}
    </fieldset>
  );
}

function MissedButton({ kind, onRecorded }: { kind: MissedCallKind } & Recorded) {
  const desk = useDesk();
  const rows = useDeskState((state) => state.rows);
  const businessDate = useDeskState((state) => state.businessDate);
  const label = missedCallKindLabels[kind];
  const add = async () => {
    const id = await addMissedCall(desk, kind);
    const undo = () => undoMissedCall(desk, id);
    onRecorded({ text: words.recorded(label), undoLabel: words.undo, undo });
  };
  const count = missedToday({ rows, businessDate }, kind);
  const name = `${words.add(label)} ${words.count(count)}`;
  return (
    <Button className="phone-missed" aria-label={name} onClick={() => void add()}>
      {label}
      <small className="number">{words.added(count)}</small>
    </Button>
  );
}
