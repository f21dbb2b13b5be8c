import {
  type Device,
  type DeviceCause,
  deviceCauseLabels,
  deviceCauses,
  deviceStatusLabels,
} from "@desk/shared/contract";
import { useState } from "react";
import { Button, StatusMark } from "../../ui/index.ts";
import { DeviceChooser } from "./device-chooser.tsx";
import type { Fault } from "./fault.ts";
import { words } from "./words.ts";

const causes = deviceCauses.filter((cause) => cause !== "planned");

/** The device, known from the case, and what is wrong with it: the tap on a cause records. */
export function FaultForm({
  devices,
  usual,
  onReport,
}: {
  /** Those it may be. */
  devices: readonly Device[];
  /** The one that the case uses. */
  usual: string | undefined;
  onReport: (fault: Fault) => void;
}) {
  const [chosen, setChosen] = useState(usual ?? devices[0]?.id);
  if (chosen === undefined) return null;
  return (
    <div className="case-fault">
      {devices.length > 1 && (
        <DeviceChooser
          label={words.faultDevice}
          devices={devices}
          chosen={[chosen]}
          onChange={(ids) => setChosen(ids.at(-1))}
        />
      )}
      {(["down", "trouble"] as const).map((status) => (
        <FaultCauses
          key={status}
          status={status}
          onChoose={(cause) => onReport({ deviceId: chosen, status, cause })}
        />
      ))}
    </div>
  );
}

/** One button a cause. */
export function FaultCauses({
  status,
  title,
  onChoose,
}: {
  status: Fault["status"];
  /** Instead of the status alone. */
  title?: string;
  onChoose: (cause: DeviceCause) => void;
}) {
  return (
    <fieldset className="case-fault__causes">
      <legend>{title ?? <StatusMark status={status} />}</legend>
      {causes.map((cause) => (
        <Button
          key={cause}
          aria-label={words.faultOf(deviceStatusLabels[status], deviceCauseLabels[cause])}
          onClick={() => onChoose(cause)}
        >
          {deviceCauseLabels[cause]}
        </Button>
      ))}
    </fieldset>
  );
}
