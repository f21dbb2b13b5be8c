import { timeOf } from "@desk/shared/calendar/business-date";
import {
  type MissedCallKind,
  missedCallKindLabels,
  missedCallKinds,
  type PhoneState,
  phoneStateLabels,
  phoneStates,
} from "@desk/shared/contract/phone-terms";
import { phoneOf } from "@desk/shared/figures/phones";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Button } from "../../ui/index.ts";
import { addMissedCall, missedToday, undoMissedCall } from "./missed.ts";
import "./phones.css";
import { usePhones } from "./stands.ts";
import { words } from "./words.ts";

type Undoable = { text: string; undoLabel: string; undo: () => Promise<void> };

/** At a call counter: its phone in one of four states by a tap, and the calls that nobody here could take. */
export function PhoneCard({ onRecorded }: { onRecorded: (undoable: Undoable) => void }) {
  const desk = useDesk();
  const site = useDeskState((state) => state.settings.site);
  const counterId = useDeskState((state) => state.settings.pairing?.counterId) ?? "";
  const stands = usePhones();
  const deviceId = site === null ? undefined : phoneOf(counterId, site);
  if (!site?.counters.some(({ id, kind }) => id === counterId && kind === "call")) return null;
  const stand = stands.find((one) => one.deviceId === deviceId);
  const set = async (state: PhoneState) => {
    if (deviceId !== undefined)
      await desk.record([{ type: "PhoneStateReported", ...desk.stamp(), deviceId, state }]);
  };
  const label = site.devices.find(({ id }) => id === deviceId)?.label ?? words.line;
  return (
    <section className="phone-card" aria-label={words.title(label)}>
      {deviceId !== undefined && (
        <div className="phone-card__states">
          <span className="phone-card__label">
            {label}
            {stand?.since != null && <small className="number">{words.since(timeOf(stand.since))}</small>}
          </span>
          {phoneStates.map((state) => (
            <Button
              key={state}
              className={`phone-state phone-state--${state}`}
              aria-pressed={stand?.state === state}
              onClick={() => void set(state)}
            >
              {phoneStateLabels[state]}
            </Button>
          ))}
        </div>
      )}
      <div className="phone-card__missed">
        {missedCallKinds.map((kind) => (
          <MissedButton key={kind} kind={kind} onRecorded={onRecorded} />
        ))}
      </div>
    </section>
  );
}

function MissedButton({
  kind,
  onRecorded,
}: {
  kind: MissedCallKind;
  onRecorded: (undoable: Undoable) => void;
}) {
  const desk = useDesk();
  const rows = useDeskState((state) => state.rows);
  const businessDate = useDeskState((state) => state.businessDate);
  const label = missedCallKindLabels[kind];
  const add = async () => {
    const id = await addMissedCall(desk, kind);
    const undo = () => undoMissedCall(desk, id);
    onRecorded({ text: words.recorded(label), undoLabel: words.undo, undo });
  };
  return (
    <Button className="phone-missed" onClick={() => void add()}>
      {words.add(label)}{" "}
      <small className="number">{words.count(missedToday({ rows, businessDate }, kind))}</small>
    </Button>
  );
}
