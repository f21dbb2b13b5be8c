import type { Device, DeviceState } from "@desk/shared/contract";
import { causeBeside, observedStateLabels } from "@desk/shared/contract";
import { isDisturbance } from "@desk/shared/figures/device-runs";
import { useState } from "react";
import { useDeskState } from "../../outbox/index.ts";
import { whenText } from "../../ui/devices/index.ts";
import { Banner, StatusMark } from "../../ui/index.ts";
import { namesOf } from "./names.ts";
import { type Message, StatusSheet } from "./status-sheet.tsx";
import "./console-devices.css";
import { words } from "./words.ts";

export { DevicesPage } from "./page.tsx";

/** The site's devices as cards; a tap on one opens its sheet, a tap there records. */
export function Devices() {
  const site = useDeskState((state) => state.settings.site);
  const states = useDeskState((state) => state.devices);
  const [open, setOpen] = useState<Device | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  return (
    <section className="console-card" aria-labelledby="console-devices">
      <h2 id="console-devices">{words.title}</h2>
      {message !== null && <Banner kind={message.kind}>{message.text}</Banner>}
      <ul className="console-devices">
        {(site?.devices ?? []).map((device) => (
          <li key={device.id}>
            <DeviceCard
              device={device}
              state={states.find(({ deviceId }) => deviceId === device.id)}
              onOpen={() => setOpen(device)}
            />
          </li>
        ))}
      </ul>
      {open !== null && (
        <StatusSheet
          device={open}
          onClose={() => setOpen(null)}
          onDone={(next) => {
            setOpen(null);
            setMessage(next);
          }}
        />
      )}
    </section>
  );
}

function DeviceCard({
  device,
  state,
  onOpen,
}: {
  device: Device;
  state: DeviceState | undefined;
  onOpen: () => void;
}) {
  const today = useDeskState(({ businessDate }) => businessDate);
  const site = useDeskState(({ settings }) => settings.site);
  const cause = causeBeside(state?.status, state?.cause) || null;
  const since = state?.since == null ? null : words.since(whenText(state.since, today));
  const source = state?.source === "auto" || state?.source === "calendar" ? state.source : null;
  const told = [cause, source !== null && words.sources[source], since].filter(Boolean);
  const taken = state?.takenBy;
  const doubt = doubtOf(state);
  return (
    <button
      type="button"
      className="console-devices-card"
      onClick={onOpen}
      title={words.change(device.label)}
    >
      <span className="console-devices-name">{device.label}</span>
      <StatusMark status={state?.status ?? null} />
      {told.length > 0 && <span className="console-devices-detail number">{told.join("　")}</span>}
      {taken !== undefined && site !== null && (
        <span className="console-devices-detail">{words.taken(namesOf(site).staff(taken))}</span>
      )}
      {doubt !== null && <span className="console-devices-detail console-devices-doubt">{doubt}</span>}
    </button>
  );
}

/** What the automatic check says against a 正常 that somebody has set. */
function doubtOf(state: DeviceState | undefined): string | null {
  if (state?.status !== "ok" || state.source === "auto" || state.observed === undefined) return null;
  const { observed } = state;
  return isDisturbance(observed) ? words.doubt(observedStateLabels[observed.state]) : null;
}
