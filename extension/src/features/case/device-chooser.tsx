import type { Device, DeviceState } from "@desk/shared/contract";
import { useDeskState } from "../../outbox/index.ts";
import { StatusMark } from "../../ui/index.ts";
import { Choice } from "./choice.tsx";

/** 使う端末, with the status that was reported last: one of them, or all that were used. */
export function DeviceChooser({
  label,
  several = false,
  devices,
  chosen,
  onChange,
}: {
  label: string;
  several?: boolean;
  devices: readonly Device[];
  chosen: readonly string[];
  onChange: (deviceIds: readonly string[]) => void;
}) {
  const states = useDeskState((all) => all.devices);
  const choose = (id: string) => {
    if (!several) onChange([...chosen.filter((other) => !devices.some((device) => device.id === other)), id]);
    else onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };
  return (
    <fieldset className="case-devices" aria-label={label}>
      {devices.map(({ id, label: name }) => (
        <Choice
          key={id}
          type={several ? "checkbox" : "radio"}
          name={label}
          checked={chosen.includes(id)}
          onChange={() => choose(id)}
        >
          <span>{name}</span>
          <StatusMark wordless status={statusOf(states, id)} />
        </Choice>
      ))}
    </fieldset>
  );
}

export function statusOf(states: readonly DeviceState[], deviceId: string) {
  return states.find((state) => state.deviceId === deviceId)?.status ?? null;
}
