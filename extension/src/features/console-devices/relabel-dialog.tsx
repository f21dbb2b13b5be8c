import {
  causeBeside,
  type DeskEventOf,
  type Device,
  type DeviceCause,
  type DeviceEpisode,
  type DeviceStatus,
  deviceCauseLabels,
  deviceCauses,
  deviceStatuses,
  deviceStatusLabels,
} from "@desk/shared/contract";
import { isDisturbed } from "@desk/shared/figures/device-runs";
import { useState } from "react";
import { type Sending, useDesk, useEdit } from "../../outbox/index.ts";
import { type Choices, SelectField } from "../../ui/editing/index.ts";
import { Banner, Button, Dialog, noteProblem, ScreenedText } from "../../ui/index.ts";
import { words as all } from "./words.ts";

const words = all.relabel;
type RelabelChanges = DeskEventOf<"DeviceEpisodeRelabelled">["changes"];
type Value = { status: DeviceStatus; cause: DeviceCause | ""; note: string; reason: string };

const statuses: Choices<DeviceStatus> = deviceStatuses.map((one) => [one, deviceStatusLabels[one]] as const);
const causes: Choices<DeviceCause | ""> = [
  ["", words.noCause],
  ...deviceCauses.map((one) => [one, deviceCauseLabels[one]] as const),
];

/** 再分類 of an episode: what it turned out to have been, with the reason. */
export function RelabelDialog({
  device,
  opened,
  standing,
  sending,
  onClose,
  onDone,
}: {
  device: Device;
  /** The episode as it stood when the dialog was opened. */
  opened: DeviceEpisode;
  /** As it stands now: what has not been touched here follows it. */
  standing: DeviceEpisode;
  sending: Sending;
  onClose: () => void;
  onDone: () => void;
}) {
  const desk = useDesk();
  const { save, busy, overtaken } = useEdit(sending, onDone);
  const { status, cause = "", note = "" } = standing;
  const [touched, setTouched] = useState<Partial<Value>>({});
  const value: Value = { status, cause, note, reason: "", ...touched };
  const [fault, setFault] = useState<string | null>(null);
  const set = (change: Partial<Value>) => {
    setFault(null);
    setTouched({ ...touched, ...change });
  };
  const submit = () => {
    if (noteProblem(value.reason) !== null || noteProblem(value.note) !== null) return;
    const changes = changesOf(standing, value);
    const wrong = faultOf(value, changes);
    if (wrong !== null || opened.reportId === null) return setFault(wrong);
    const what = { deviceId: device.id, reportId: opened.reportId, changes, reason: value.reason.trim() };
    // Whoever goes on after having been told has seen what stands now.
    const { latestId: basedOn = null } = overtaken === null ? opened : standing;
    void save([{ type: "DeviceEpisodeRelabelled", ...desk.stamp(), ...what, basedOn }]);
  };
  return (
    <Dialog title={`${device.label}　${words.title}`} onClose={onClose}>
      <div className="editing-form">
        <p>{words.lead}</p>
        {overtaken !== null && (
          <Banner kind="error" found>
            <p>{overtaken.details.join("")}</p>
            <p>{words.now(textOf(standing))}</p>
          </Banner>
        )}
        <SelectField
          label={words.status}
          value={value.status}
          choices={statuses}
          onChange={(next) => set({ status: next, cause: isDisturbed(next) ? value.cause : "" })}
        />
        {isDisturbed(value.status) && (
          <SelectField
            label={words.cause}
            value={value.cause}
            choices={causes}
            onChange={(next) => set({ status: value.status, cause: next })}
          />
        )}
        <ScreenedText
          label={words.note}
          hint={all.noteHint}
          value={value.note}
          onChange={(next) => set({ note: next })}
        />
        <ScreenedText
          label={words.reason}
          hint={all.noteHint}
          value={value.reason}
          onChange={(reason) => set({ reason })}
        />
        {fault !== null && <Banner kind="error">{fault}</Banner>}
        <Button kind="primary" disabled={busy} onClick={submit}>
          {overtaken === null ? words.submit : words.submitAgain}
        </Button>
      </div>
    </Dialog>
  );
}

/** 停止・電源・電源部の故障 */
function textOf({ status, cause, note }: DeviceEpisode): string {
  return [deviceStatusLabels[status], causeBeside(status, cause), note].filter(Boolean).join("・");
}

/** Only what becomes another. A note can be replaced, not emptied: what was said stays said. */
export function changesOf(episode: DeviceEpisode, { status, cause, note }: Value): RelabelChanges {
  const text = note.trim();
  return {
    ...(status === episode.status ? {} : { status }),
    ...(cause === "" || cause === episode.cause ? {} : { cause }),
    ...(text === "" || text === episode.note ? {} : { note: text }),
  };
}

function faultOf(value: Value, changes: RelabelChanges): string | null {
  if (Object.keys(changes).length === 0) return words.noChange;
  const isFault = value.status === "down" || value.status === "trouble";
  if (isFault && value.cause === "") return words.needsCause;
  return value.reason.trim() === "" ? words.noReason : null;
}
