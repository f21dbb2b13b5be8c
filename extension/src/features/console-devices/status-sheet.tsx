import type { DeskEvent, Device } from "@desk/shared/contract";
import { deviceCauseLabels, deviceStatusLabels } from "@desk/shared/contract";
import { useState } from "react";
import { useDesk } from "../../outbox/index.ts";
import { Button, Dialog, noteProblem, ScreenedText, StatusMark } from "../../ui/index.ts";
import { type Choice, choiceRows } from "./choices.ts";
import { words } from "./words.ts";

/** Statuses with their causes; the tap on one records it in the lead's name. */
export function StatusSheet({
  device,
  onClose,
  onDone,
}: {
  device: Device;
  onClose: () => void;
  onDone: (message: { kind: "good" | "error"; text: string }) => void;
}) {
  const desk = useDesk();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const mayRecord = noteProblem(note) === null && !busy;

  const choose = async ({ status, cause }: Choice) => {
    setBusy(true);
    const text = note.trim();
    const event: DeskEvent = {
      type: "DeviceStatusReported",
      ...desk.stamp(),
      deviceId: device.id,
      status,
      ...(cause === undefined ? {} : { cause }),
      ...(text === "" ? {} : { note: text }),
    };
    try {
      const { recorded } = await desk.record([event]);
      const causeLabel = cause === undefined ? null : deviceCauseLabels[cause];
      const said = words.recorded(device.label, deviceStatusLabels[status], causeLabel);
      onDone({ kind: "good", text: recorded.length > 0 ? said : words.unchanged(device.label) });
    } catch {
      onDone({ kind: "error", text: words.failed });
    }
  };

  return (
    <Dialog title={words.sheet(device.label)} onClose={onClose}>
      <p>{words.hint}</p>
      <table className="console-devices-sheet">
        <tbody>
          {choiceRows.map((row) => (
            <tr key={row.status}>
              <th scope="row">
                <StatusMark status={row.status} />
              </th>
              <td>
                {row.choices.map((choice) => (
                  <Button
                    key={choice.cause ?? choice.status}
                    disabled={!mayRecord}
                    onClick={() => void choose(choice)}
                    aria-label={labelOf(choice)}
                  >
                    {choice.cause === undefined
                      ? deviceStatusLabels[choice.status]
                      : deviceCauseLabels[choice.cause]}
                  </Button>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ScreenedText label={words.note} hint={words.noteHint} value={note} onChange={setNote} />
    </Dialog>
  );
}

/** What a screen reader says of a button whose row it has not read. */
function labelOf({ status, cause }: Choice): string {
  const label = deviceStatusLabels[status];
  return cause === undefined ? label : `${label}　${deviceCauseLabels[cause]}`;
}
