import type { DeskEvent, Device } from "@desk/shared/contract";
import { causeBeside, deviceCauseLabels, deviceStatusLabels } from "@desk/shared/contract";
import { isDisturbed } from "@desk/shared/figures/device-runs";
import { useRef, useState } from "react";
import { type Edited, useDesk, useDeskState, useEdit, useSent } from "../../outbox/index.ts";
import { type Choices as Options, SelectField } from "../../ui/editing/index.ts";
import { Banner, Button, Dialog, noteProblem, ScreenedText, StatusMark } from "../../ui/index.ts";
import { type Choice, choiceRows, choiceText } from "./choices.ts";
import { words } from "./words.ts";

/** What the page says of the last recording. */
export type Message = { readonly kind: "good" | "error"; readonly text: string };

/** Statuses with their causes; the tap on one records it in the lead's name, with note and 対応中 when given. */
export function StatusSheet({
  device,
  onClose,
  onDone,
}: {
  device: Device;
  onClose: () => void;
  onDone: (message: Message) => void;
}) {
  const desk = useDesk();
  const staff = useDeskState((state) => state.settings.site?.staff);
  const standing = useDeskState((state) => state.devices.find(({ deviceId }) => deviceId === device.id));
  const [opened] = useState(standing);
  const [note, setNote] = useState("");
  const [takenBy, setTakenBy] = useState("");
  const said = useRef("");
  const { save, busy, overtaken } = useEdit(
    useSent(() => undefined),
    (edited) => onDone(messageOf(edited, device.label, said.current)),
  );
  const mayRecord = noteProblem(note) === null && !busy;
  const people: Options<string> = [
    ["", words.nobody],
    ...(staff ?? []).filter(({ active }) => active).map(({ id, name }) => [id, name] as const),
  ];

  const choose = async (choice: Choice) => {
    const { status, cause } = choice;
    said.current = choiceText(choice, "・");
    // Whoever chooses again after having been told has seen what stands now.
    const { latestId: basedOn = null } = (overtaken === null ? opened : standing) ?? {};
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
      basedOn,
    };
    try {
      await save([event]);
    } catch {
      onDone({ kind: "error", text: words.failed });
    }
  };

  const { status = null, cause } = standing ?? {};
  return (
    <Dialog title={words.sheet(device.label)} onClose={onClose}>
      {overtaken === null ? (
        <p>{words.hint}</p>
      ) : (
        <Banner kind="error" found>
          <p>{overtaken.details.join("")}</p>
          <p>
            {words.now} <StatusMark status={status} /> {causeBeside(status, cause)}
          </p>
          <p>{words.again}</p>
        </Banner>
      )}
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

function messageOf(edited: Edited, label: string, said: string): Message {
  switch (edited.kind) {
    case "unchanged":
      return { kind: "good", text: words.unchanged(label) };
    case "refused":
      return { kind: "error", text: words.refused(label, edited.detail) };
    case "nothing":
    case "waiting":
    case "accepted":
      return { kind: "good", text: words.recorded(label, said) };
    default:
      return edited satisfies never;
  }
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
