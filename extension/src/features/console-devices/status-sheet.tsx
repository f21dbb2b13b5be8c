import type { DeskEvent, Device } from "@desk/shared/contract";
import { deviceCauseLabels, deviceStatusLabels } from "@desk/shared/contract";
import { isDisturbed } from "@desk/shared/figures/device-runs";
import { useState } from "react";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { type Choices as Options, SelectField } from "../../ui/editing/index.ts";
import { Button, Dialog, noteProblem, ScreenedText, StatusMark } from "../../ui/index.ts";
import { type Choice, choiceRows, choiceText } from "./choices.ts";
import { words } from "./words.ts";

/** Statuses with their causes; the tap on one records it in the lead's name, with note and 対応中 when given. */
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
  const staff = useDeskState((state) => state.settings.site?.staff);
  const standing = useDeskState((state) => state.devices.find(({ deviceId }) => deviceId === device.id));
  const [note, setNote] = useState("");
  const [takenBy, setTakenBy] = useState("");
  const [busy, setBusy] = useState(false);
  const mayRecord = noteProblem(note) === null && !busy;
  const people: Options<string> = [
    ["", words.nobody],
    ...(staff ?? []).filter(({ active }) => active).map(({ id, name }) => [id, name] as const),
  ];

  const choose = async (choice: Choice) => {
    const { status, cause } = choice;
    setBusy(true);
    const text = note.trim();
    const event: DeskEvent = {
      type: "DeviceStatusReported",
      ...desk.stamp(),
      deviceId: device.id,
      status,
      ...(cause === undefined ? {} : { cause }),
      ...(text === "" ? {} : { note: text }),
      // Nobody takes charge of what is well.
      ...(takenBy === "" || !isDisturbed(status) ? {} : { takenBy }),
    };
    try {
      const { recorded } = await desk.record([event]);
      const said = words.recorded(device.label, choiceText(choice, "・"));
      onDone({ kind: "good", text: recorded.length > 0 ? said : words.unchanged(device.label) });
    } catch {
      onDone({ kind: "error", text: words.failed });
    }
  };

  const { status = null, cause } = standing ?? {};
  return (
    <Dialog title={words.sheet(device.label)} onClose={onClose}>
      <p>{words.hint}</p>
      <SelectField label={words.takenBy} value={takenBy} choices={people} onChange={setTakenBy} />
      {status !== null && isDisturbed(status) && (
        <Button
          disabled={!mayRecord || takenBy === ""}
          onClick={() => void choose({ status, ...(cause === undefined ? {} : { cause }) })}
        >
          {words.takeNow}
        </Button>
      )}
      <Choices mayRecord={mayRecord} onChoose={(choice) => void choose(choice)} />
      <ScreenedText label={words.note} hint={words.noteHint} value={note} onChange={setNote} />
    </Dialog>
  );
}

function Choices({ mayRecord, onChoose }: { mayRecord: boolean; onChoose: (choice: Choice) => void }) {
  return (
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
                  onClick={() => onChoose(choice)}
                  // What a screen reader says of a button whose row it has not read.
                  aria-label={choiceText(choice, "　")}
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
  );
}
