import { businessDateOf, timeOf } from "@desk/shared/calendar/business-date";
import { causeBeside, type Device, type DeviceState, observedStateLabels } from "@desk/shared/contract";
import { useState } from "react";
import { useDeskState } from "../../outbox/index.ts";
import { type TimelineNames, timelineWords, whenText } from "../../ui/devices/index.ts";
import { TableHead } from "../../ui/editing/index.ts";
import { Banner, Button, StatusMark } from "../../ui/index.ts";
import { CheckDialog } from "./check-dialog.tsx";
import "./console-devices.css";
import { namesOf } from "./names.ts";
import { type Message, StatusSheet } from "./status-sheet.tsx";
import { TimelinePage } from "./timeline-page.tsx";
import { words } from "./words.ts";

type Props = { place: readonly string[]; onPlace: (place: readonly string[]) => void };

/** 機器: how every device stands, the rounds of morning and evening, and the timeline of one (in the address). */
export function DevicesPage({ place, onPlace }: Props) {
  const site = useDeskState((state) => state.settings.site);
  if (site === null) return null;
  const [named] = place;
  const device = site.devices.find(({ id }) => id === named);
  if (device !== undefined)
    return <TimelinePage key={device.id} {...{ device, site }} onBack={() => onPlace([])} />;
  return (
    <>
      {named !== undefined && <Banner kind="warning">{words.unknownDevice}</Banner>}
      <List devices={site.devices} names={namesOf(site)} onTimeline={(id) => onPlace([id])} />
    </>
  );
}

type Open = { kind: "morning" | "evening" } | { kind: "state"; device: Device };

function List({
  devices,
  names,
  onTimeline,
}: {
  devices: readonly Device[];
  names: TimelineNames;
  onTimeline: (deviceId: string) => void;
}) {
  const states = useDeskState((state) => state.devices);
  const today = useDeskState((state) => state.businessDate);
  const [open, setOpen] = useState<Open | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const close = () => setOpen(null);
  const done = (next: Message) => {
    close();
    setMessage(next);
  };
  // 未使用 need no look.
  const used = states.filter(({ status }) => status !== "unused");
  const looked = used.filter((state) => isLookedAt(state, today)).length;
  return (
    <section className="console-card" aria-labelledby="console-devices">
      <h2 id="console-devices">
        {words.pageTitle}
        <span className="console-card-aside number">{words.looked(looked, used.length)}</span>
      </h2>
      <div className="editing-row">
        {(["morning", "evening"] as const).map((kind) => (
          <Button
            key={kind}
            kind={kind === "morning" && looked < used.length ? "primary" : "secondary"}
            aria-haspopup="dialog"
            onClick={() => setOpen({ kind })}
          >
            {words.checks[kind].open}
          </Button>
        ))}
      </div>
      {message !== null && <Banner kind={message.kind}>{message.text}</Banner>}
      <table className="console-table console-devices-table" aria-labelledby="console-devices">
        <TableHead columns={words.columns} />
        <tbody>
          {devices.map((device) => (
            <Row
              key={device.id}
              {...{ device, names, today }}
              state={states.find(({ deviceId }) => deviceId === device.id)}
              onSet={() => setOpen({ kind: "state", device })}
              onTimeline={() => onTimeline(device.id)}
            />
          ))}
        </tbody>
      </table>
      {open?.kind === "state" && <StatusSheet device={open.device} onClose={close} onDone={done} />}
      {(open?.kind === "morning" || open?.kind === "evening") && (
        <CheckDialog kind={open.kind} devices={devices} onClose={close} onDone={done} />
      )}
    </section>
  );
}

function Row(props: {
  device: Device;
  state: DeviceState | undefined;
  names: TimelineNames;
  today: string;
  onSet: () => void;
  onTimeline: () => void;
}) {
  const { device, state, names, today, onSet, onTimeline } = props;
  return (
    <tr>
      <th scope="row">{device.label}</th>
      <td>
        <StatusMark status={state?.status ?? null} />
        {(state?.source === "calendar" || state?.source === "auto") && (
          <span className="timeline__badge">{words.sources[state.source]}</span>
        )}
      </td>
      <td>
        {detailsOf(state, names).map((one) => (
          <div key={one}>{one}</div>
        ))}
      </td>
      <td className="number">
        {state?.since != null && <div>{words.since(whenText(state.since, today))}</div>}
        <div>
          {isLookedAt(state, today) ? words.confirmed(timeOf(state?.confirmedAt ?? "")) : words.notToday}
        </div>
      </td>
      <td>
        <div className="editing-row">
          <Button onClick={onSet} aria-label={words.change(device.label)}>
            {words.setState}
          </Button>
          <Button onClick={onTimeline} aria-label={words.openTimeline(device.label)}>
            {words.timeline}
          </Button>
        </div>
      </td>
    </tr>
  );
}

function detailsOf(state: DeviceState | undefined, names: TimelineNames): string[] {
  if (state === undefined) return [];
  const { status, cause, note, takenBy, observed, source } = state;
  return [
    causeBeside(status, cause),
    takenBy === undefined ? "" : words.taken(names.staff(takenBy)),
    note ?? "",
    // Where a person has spoken, the check stands beside it.
    observed === undefined || source === "auto"
      ? ""
      : timelineWords.observed(observedStateLabels[observed.state], observed.detail),
  ].filter(Boolean);
}

function isLookedAt(state: DeviceState | undefined, today: string): boolean {
  return state?.confirmedAt !== undefined && businessDateOf(state.confirmedAt) === today;
}
