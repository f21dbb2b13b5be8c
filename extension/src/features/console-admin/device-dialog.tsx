import type { AdminDevices } from "@desk/shared/contract/admin";
import { type DeviceKind, deviceKindLabels, deviceKinds } from "@desk/shared/contract/admin-terms";
import { useState } from "react";
import { CheckField, ConfirmDialog, SelectField, TextField } from "../../ui/editing/index.ts";
import { words as common, deviceWords as words } from "./words.ts";

type Hours = { from: string; to: string };
export type EditedDevice = { label: string; kind: DeviceKind; hours: Hours | null };

const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Why the hours will not do, or null. */
export function hoursProblem(hours: Hours | null): string | null {
  if (hours === null) return null;
  const right = timePattern.test(hours.from) && timePattern.test(hours.to) && hours.from < hours.to;
  return right ? null : words.hoursProblem;
}

/** 機器の追加・変更. A new device has the counter's hours until they are changed. */
export function DeviceDialog({
  title,
  row,
  onClose,
  run,
}: {
  title: string;
  row?: AdminDevices["devices"][number];
  onClose: () => void;
  run: (device: EditedDevice) => Promise<string | null>;
}) {
  const [label, setLabel] = useState(row?.label ?? "");
  const [kind, setKind] = useState<DeviceKind>(row?.kind ?? "terminal");
  const [hours, setHours] = useState<Hours | null>(row?.hours ?? null);
  const name = label.trim();
  const save = async () => {
    if (name === "" || name.length > 20) return common.nameProblem;
    return hoursProblem(hours) ?? (await run({ label: name, kind, hours }));
  };
  return (
    <ConfirmDialog title={title} action={common.save} onClose={onClose} run={save}>
      <TextField label={common.name} hint={common.nameHint} value={label} onChange={setLabel} />
      <SelectField
        label={common.kind}
        value={kind}
        choices={deviceKinds.map((one) => [one, deviceKindLabels[one]] as const)}
        onChange={setKind}
      />
      {row !== undefined && (
        <>
          <CheckField
            label={words.ownHours}
            checked={hours !== null}
            onChange={(own) => setHours(own ? { from: "08:30", to: "17:15" } : null)}
          />
          {hours !== null && (
            <div className="editing-row">
              <TextField
                label={words.from}
                value={hours.from}
                onChange={(from) => setHours({ ...hours, from })}
              />
              <TextField label={words.to} value={hours.to} onChange={(to) => setHours({ ...hours, to })} />
            </div>
          )}
        </>
      )}
    </ConfirmDialog>
  );
}
