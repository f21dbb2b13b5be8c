import type { DeskEvent, Device } from "@desk/shared/contract";
import { causeBeside, deviceStatusLabels } from "@desk/shared/contract";
import { useState } from "react";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { Button, DeviceStatusChoice, Dialog, StatusMark } from "../../ui/index.ts";
import { type CheckLine, countsOf, usualLines, withChoice } from "./check-plan.ts";
import type { Choice } from "./choices.ts";
import { words } from "./words.ts";

/** 朝の点検 or 夕方の締め: every device in one list, recorded together. */
export function CheckDialog({
  kind,
  devices,
  onClose,
  onDone,
}: {
  kind: "morning" | "evening";
  devices: readonly Device[];
  onClose: () => void;
  onDone: (message: { kind: "good" | "error"; text: string }) => void;
}) {
  const desk = useDesk();
  const states = useDeskState((state) => state.devices);
  const [lines, setLines] = useState(() =>
    usualLines(
      devices.map(({ id }) => id),
      states,
    ),
  );
  const [excepting, setExcepting] = useState<Device | null>(null);
  const [busy, setBusy] = useState(false);
  const { well, exceptions, left } = countsOf(lines);
  const counts = words.submit(well, exceptions, left);
  const set = (deviceId: string, choice: Choice | null) => setLines(withChoice(lines, deviceId, choice));
  const submit = async () => {
    setBusy(true);
    try {
      await desk.record(lines.flatMap((line): DeskEvent[] => eventOf(line, desk.stamp)));
      onDone({ kind: "good", text: words.checked(counts) });
    } catch {
      onDone({ kind: "error", text: words.failed });
    }
  };
  if (excepting !== null) {
    const back = () => setExcepting(null);
    return (
      <Dialog title={words.sheet(excepting.label)} onClose={back}>
        <DeviceStatusChoice
          onChoose={(choice) => {
            set(excepting.id, choice);
            back();
          }}
        />
      </Dialog>
    );
  }
  return (
    <Dialog title={words.checks[kind].title} onClose={onClose}>
      <p>{words.checks[kind].lead}</p>
      <Button kind="primary" wide disabled={busy} onClick={() => void submit()}>
        {words.record(counts)}
      </Button>
      <ul className="console-devices-check">
        {devices.map((device) => (
          <Line
            key={device.id}
            device={device}
            line={lines.find(({ deviceId }) => deviceId === device.id)}
            standing={states.find(({ deviceId }) => deviceId === device.id)?.status ?? null}
            onWell={() => set(device.id, { status: "ok" })}
            onExcept={() => setExcepting(device)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function Line(props: {
  device: Device;
  line: CheckLine | undefined;
  standing: Parameters<typeof StatusMark>[0]["status"];
  onWell: () => void;
  onExcept: () => void;
}) {
  const { device, standing, onWell, onExcept } = props;
  const choice = props.line?.choice ?? null;
  const cause = causeBeside(choice?.status, choice?.cause);
  return (
    <li>
      <span className="console-devices-name">{device.label}</span>
      <span>
        <StatusMark status={choice?.status ?? standing} />
        {choice === null && `（${words.asItIs}）`}
        {cause !== "" && ` ${cause}`}
      </span>
      {choice?.status === "ok" ? (
        <Button onClick={onExcept} aria-label={words.exceptionOf(device.label)}>
          {words.exception}
        </Button>
      ) : (
        <Button onClick={onWell} aria-label={words.takeBackOf(device.label)}>
          {deviceStatusLabels.ok}
        </Button>
      )}
    </li>
  );
}

function eventOf({ deviceId, choice }: CheckLine, stamp: ReturnType<typeof useDesk>["stamp"]): DeskEvent[] {
  return choice === null ? [] : [{ type: "DeviceStatusReported", ...stamp(), deviceId, ...choice }];
}
