import {
  type DeviceCause,
  type DeviceStatus,
  deviceCauseLabels,
  deviceCauses,
  deviceStatusLabels,
} from "@desk/shared/contract";
import { Button } from "./button.tsx";
import { StatusMark } from "./status-mark.tsx";

export type StatusChoice = { status: DeviceStatus; cause?: DeviceCause };

/** Statuses that mean something only with a cause, each with the causes offered. */
const withCause: readonly DeviceStatus[] = ["trouble", "down"];
const causesOffered = deviceCauses.filter((cause) => cause !== "planned");

/** One tap says status and cause together: opening a device and choosing here are the two taps. */
export function DeviceStatusChoice({ onChoose }: { onChoose: (choice: StatusChoice) => void }) {
  return (
    <div className="status-choice">
      <Button className="status-choice__plain" onClick={() => onChoose({ status: "ok" })}>
        <StatusMark status="ok" />
      </Button>
      {withCause.map((status) => (
        <fieldset key={status} className="status-choice__group">
          <legend>
            <StatusMark status={status} />
          </legend>
          {causesOffered.map((cause) => (
            <Button
              key={cause}
              className="status-choice__cause"
              aria-label={`${deviceStatusLabels[status]}・原因 ${deviceCauseLabels[cause]}`}
              onClick={() => onChoose({ status, cause })}
            >
              {deviceCauseLabels[cause]}
            </Button>
          ))}
        </fieldset>
      ))}
      <div className="status-choice__rest">
        <Button onClick={() => onChoose({ status: "maintenance", cause: "planned" })}>
          <StatusMark status="maintenance" />
        </Button>
        <Button onClick={() => onChoose({ status: "unused" })}>
          <StatusMark status="unused" />
        </Button>
      </div>
    </div>
  );
}
