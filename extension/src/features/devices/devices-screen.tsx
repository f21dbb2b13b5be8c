import { causeBeside, type Device, type DeviceState, deviceStatusLabels } from "@desk/shared/contract";
import { type ReactNode, useState } from "react";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { whenText } from "../../ui/devices/index.ts";
import { Banner, Button, ScreenHeader, type StatusChoice, StatusMark, useHotkeys } from "../../ui/index.ts";
import { DeviceDialog } from "./device-dialog.tsx";
import "./devices.css";
import { words } from "./words.ts";

/** Every device of the site with its status; a device and then what holds are two taps. */
export function DevicesScreen({
  onBack,
  locked,
}: {
  onBack: () => void;
  /** Why nothing can be reported now, where that is so. */
  locked: ReactNode;
}) {
  const desk = useDesk();
  const devices = useDeskState((state) => state.settings.site?.devices);
  const states = useDeskState((state) => state.devices);
  const [opened, setOpened] = useState<Device | null>(null);
  const [said, setSaid] = useState("");
  useHotkeys({ Backspace: onBack, Escape: onBack });
  const report = async (ids: readonly string[], choice: StatusChoice) => {
    await desk.record(
      ids.map((deviceId) => ({
        type: "DeviceStatusReported" as const,
        ...desk.stamp(),
        deviceId,
        ...choice,
      })),
    );
  };
  const choose = async (device: Device, choice: StatusChoice) => {
    setOpened(null);
    await report([device.id], choice);
    setSaid(words.recorded(device.label, deviceStatusLabels[choice.status]));
  };
  const take = async (device: Device) => {
    setOpened(null);
    const state = states.find((one) => one.deviceId === device.id);
    if (state?.status == null) return;
    const { status, cause } = state;
    const stamp = desk.stamp();
    const told = { deviceId: device.id, status, takenBy: stamp.staffId };
    const event = { type: "DeviceStatusReported" as const, ...stamp, ...told };
    await desk.record([cause === undefined ? event : { ...event, cause }]);
    setSaid(words.taken(device.label));
  };
  const unknown = states.filter((state) => state.status === null).map((state) => state.deviceId);
  return (
    <>
      <ScreenHeader title={words.title} onBack={onBack} />
      <main className="devices">
        {devices === undefined && <Banner kind="info">{words.none}</Banner>}
        {locked}
        {unknown.length > 0 && locked === null && (
          <Button wide onClick={() => void report(unknown, { status: "ok" })}>
            {words.allOkButton}
          </Button>
        )}
        <p role="status" className="devices__said">
          {said}
        </p>
        <ul className="devices__list">
          {devices?.map((device) => (
            <li key={device.id}>
              <DeviceRow
                device={device}
                state={states.find((state) => state.deviceId === device.id)}
                onOpen={() => setOpened(device)}
              />
            </li>
          ))}
        </ul>
      </main>
      {opened !== null && (
        <DeviceDialog
          device={opened}
          state={states.find((state) => state.deviceId === opened.id)}
          onChoose={(choice) => void choose(opened, choice)}
          onTake={() => void take(opened)}
          locked={locked}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function DeviceRow(props: { device: Device; state: DeviceState | undefined; onOpen: () => void }) {
  const { device, state, onOpen } = props;
  const staff = useDeskState((all) => all.settings.site?.staff);
  const today = useDeskState(({ businessDate }) => businessDate);
  const beside = causeBeside(state?.status, state?.cause);
  const nameOf = (id: string) => staff?.find((one) => one.id === id)?.name ?? id;
  return (
    <button type="button" className="devices__row" onClick={onOpen}>
      <span className="devices__label">{device.label}</span>
      <StatusMark status={state?.status ?? null} />
      <span className="devices__detail number">
        {beside !== "" && <span>{beside}</span>}
        {state?.takenBy !== undefined && <span>{words.takenBy(nameOf(state.takenBy))}</span>}
        {(state?.source === "calendar" || state?.source === "auto") && (
          <span>{words.sources[state.source]}</span>
        )}
        {state?.since != null && <span>{words.since(whenText(state.since, today))}</span>}
      </span>
    </button>
  );
}
