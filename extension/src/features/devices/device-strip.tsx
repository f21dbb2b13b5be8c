import { deviceStatusLabels } from "@desk/shared/contract";
import { useDeskState } from "../../outbox/index.ts";
import { StatusMark } from "../../ui/index.ts";
import "./devices.css";
import { summaryOf } from "./summary.ts";
import { words } from "./words.ts";

/** The devices in one line: all well, or what is not. One tap opens the list. */
export function DeviceStrip({ onOpen }: { onOpen: () => void }) {
  const devices = useDeskState((state) => state.devices);
  const site = useDeskState((state) => state.settings.site);
  const labelOf = (id: string) => site?.devices.find((device) => device.id === id)?.label ?? id;
  const { troubled, counts } = summaryOf(devices);
  return (
    <button type="button" className="devices-strip" onClick={onOpen}>
      <span className="devices-strip__title">{words.strip}</span>
      <span className="devices-strip__list">
        {troubled.map((device) => (
          <span key={device.deviceId} className="devices-strip__item">
            <StatusMark status={device.status} wordless />
            {labelOf(device.deviceId)} {device.status !== null && deviceStatusLabels[device.status]}
          </span>
        ))}
        {counts.map(({ status, text }) => (
          <span key={text} className="devices-strip__item number">
            {status !== undefined && <StatusMark status={status} wordless />}
            {text}
          </span>
        ))}
      </span>
      <span aria-hidden="true">›</span>
    </button>
  );
}
