import type { AdminDevices } from "@desk/shared/contract/admin";
import { type DeviceKind, deviceKindLabels, deviceKinds } from "@desk/shared/contract/admin-terms";
import { useState } from "react";
import { useLeadAgent } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { CheckField, SelectField, TextField } from "../../ui/editing/index.ts";
import { type KeptDialog, NamedDialog } from "./kept-dialog.tsx";
import { words as common, deviceWords as words } from "./words.ts";

type Hours = { from: string; to: string };

const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Why the hours will not do, or null. */
export function hoursProblem(hours: Hours | null): string | null {
  if (hours === null) return null;
  const right = timePattern.test(hours.from) && timePattern.test(hours.to) && hours.from < hours.to;
  return right ? null : words.hoursProblem;
}

/** 置き場所 as it is sent, from the id that the field holds (empty = none): of no other kind than a phone. */
function placeOf(kind: DeviceKind, place: string): { counterId?: string | null } {
  return kind === "phone" ? { counterId: place === "" ? null : place } : {};
}

/** 機器の追加・変更. A new device has the counter's hours until they are changed. */
export function DeviceDialog({ row, onClose, save }: KeptDialog<AdminDevices["devices"][number]>) {
  const { admin } = useLeadAgent();
  const [kind, setKind] = useState<DeviceKind>(row?.kind ?? "terminal");
  const [hours, setHours] = useState<Hours | null>(row?.hours ?? null);
  const calls = (useDeskState((state) => state.settings.site?.counters) ?? []).filter(
    (counter) => counter.kind === "call",
  );
  // A counter that has been taken out of use is no place any more.
  const [place, setPlace] = useState(calls.find(({ id }) => id === row?.counterId)?.id ?? "");
  const run = async (label: string) => {
    const wrong = hoursProblem(hours);
    if (wrong !== null) return wrong;
    if (row === undefined)
      return save(admin.addDevice({ label, kind, ...placeOf(kind, place) }), common.added(label));
    const update = { revision: row.revision, label, kind, hours, ...placeOf(kind, place) };
    return save(admin.changeDevice(row.id, update), common.saved(label));
  };
  return (
    <NamedDialog {...{ row, words, onClose, run }}>
      <SelectField
        label={common.kind}
        value={kind}
        choices={deviceKinds.map((one) => [one, deviceKindLabels[one]] as const)}
        onChange={setKind}
      />
      {kind === "phone" && (
        <SelectField
          label={words.place}
          hint={words.placeHint}
          value={place}
          choices={[["", words.noPlace], ...calls.map(({ id, label }) => [id, label] as const)]}
          onChange={setPlace}
        />
      )}
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
    </NamedDialog>
  );
}
