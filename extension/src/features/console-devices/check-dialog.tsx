import type { DeskEvent, Device, DeviceState } from "@desk/shared/contract";
import { causeBeside, deviceStatusLabels } from "@desk/shared/contract";
import { useRef, useState } from "react";
import { type Edited, useDesk, useDeskState, useEdit, useSent } from "../../outbox/index.ts";
import { Banner, Button, DeviceStatusChoice, Dialog, StatusMark } from "../../ui/index.ts";
import { type CheckLine, countsOf, usualLines, withChoice } from "./check-plan.ts";
import type { Choice } from "./choices.ts";
import type { Message } from "./status-sheet.tsx";
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
  onDone: (message: Message) => void;
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
  // What stood on the screen when the round began.
  const [opened] = useState(states);
  const said = useRef("");
  const { save, busy, overtaken } = useEdit(
    useSent(() => undefined),
    (edited) => onDone(messageOf(edited, said.current)),
  );
  const again = overtaken?.events.flatMap((event) => ("deviceId" in event ? [event.deviceId] : []));
  const isAsked = (deviceId: string) => again?.includes(deviceId) ?? true;
  const asked = lines.filter(({ deviceId }) => isAsked(deviceId));
  const { well, exceptions, left } = countsOf(asked);
  const counts = words.submit(well, exceptions, left);
  const set = (deviceId: string, choice: Choice | null) => setLines(withChoice(lines, deviceId, choice));
  const submit = async () => {
    said.current ||= counts;
    const seen = overtaken === null ? opened : states;
    const events = asked.flatMap((line): DeskEvent[] => eventOf(line, desk.stamp, seen));
    if (events.length === 0) return onDone({ kind: "good", text: words.checked(said.current) });
    try {
      await save(events);
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
      {overtaken === null ? (
        <p>{words.checks[kind].lead}</p>
      ) : (
        <Banner kind="error">
          {overtaken.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
          <p>{words.checkAgain}</p>
        </Banner>
      )}
      <Button kind="primary" wide disabled={busy} onClick={() => void submit()}>
        {words.record(counts)}
      </Button>
      <ul className="console-devices-check">
        {devices
          .filter(({ id }) => isAsked(id))
          .map((device) => (
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

function eventOf(
  { deviceId, choice }: CheckLine,
  stamp: ReturnType<typeof useDesk>["stamp"],
  seen: readonly DeviceState[],
): DeskEvent[] {
  if (choice === null) return [];
  const { latestId: basedOn = null } = seen.find((one) => one.deviceId === deviceId) ?? {};
  return [{ type: "DeviceStatusReported", ...stamp(), deviceId, ...choice, basedOn }];
}

function messageOf(edited: Edited, counts: string): Message {
  return edited.kind === "refused"
    ? { kind: "error", text: words.checkRefused(edited.detail) }
    : { kind: "good", text: words.checked(counts) };
}
