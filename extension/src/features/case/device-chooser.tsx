import type { Device, DeviceState } from "@desk/shared/contract";
import { Button, StatusMark } from "../../ui/index.ts";

/** 使う端末: pressed = used in this case. The status is what was reported last. */
export function DeviceChooser({
  label,
  devices,
  states,
  chosen,
  onChange,
}: {
  label: string;
  devices: readonly Device[];
  states: readonly DeviceState[];
  chosen: readonly string[];
  onChange: (deviceIds: readonly string[]) => void;
}) {
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className="case-devices" aria-label={label}>
      {devices.map((device) => (
        <Button
          key={device.id}
          kind="plain"
          className="case-choice"
          aria-pressed={chosen.includes(device.id)}
          onClick={() => toggle(device.id)}
        >
          <span>{device.label}</span>
          <StatusMark
            wordless
            status={states.find((state) => state.deviceId === device.id)?.status ?? null}
          />
        </Button>
      ))}
    </fieldset>
  );
}
