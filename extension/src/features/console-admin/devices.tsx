import type { AdminDevices } from "@desk/shared/contract/admin";
import { deviceKindLabels } from "@desk/shared/contract/admin-terms";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { ConfirmDialog, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { DeviceDialog } from "./device-dialog.tsx";
import { KeptTable } from "./kept-table.tsx";
import { useChange } from "./use-change.ts";
import { words as common, deviceWords as words } from "./words.ts";

type Device = AdminDevices["devices"][number];
type Open = { kind: "none" } | { kind: "add" } | { kind: "change" | "retire"; row: Device };

/** 機器: added, renamed, given hours of their own and taken out of use. */
export function Devices() {
  const { admin } = useLeadAgent();
  const loaded = useLoaded("devices", admin.devices);
  const change = useChange(loaded.reload);
  const [open, setOpen] = useState<Open>({ kind: "none" });
  const close = () => setOpen({ kind: "none" });
  const closing = async (asking: Promise<string | null>) => {
    const problem = await asking;
    if (problem === null) close();
    return problem;
  };
  const retire = (row: Device, retired: boolean) =>
    change.run(
      admin.changeDevice(row.id, { revision: row.revision, retired }),
      common.done(row.label, retired ? "使用終了" : common.inUse),
    );
  return (
    <section className="console-card" aria-labelledby="admin-section">
      <header className="console-admin-head">
        <h2 id="admin-section">{common.sections.devices}</h2>
        <Button kind="primary" onClick={() => setOpen({ kind: "add" })}>
          {words.add}
        </Button>
      </header>
      <p>{words.lead}</p>
      {change.done !== null && <Banner kind="good">{change.done}</Banner>}
      <WhenLoaded of={loaded}>
        {({ devices }) => (
          <KeptTable
            rows={devices}
            columns={words.columns}
            kindOf={(row) => deviceKindLabels[row.kind]}
            extraOf={({ hours }) =>
              hours === undefined ? words.sameHours : words.hours(hours.from, hours.to)
            }
            onChange={(row) => setOpen({ kind: "change", row })}
            onRetire={(row) => setOpen({ kind: "retire", row })}
            onResume={(row) => void retire(row, false)}
          />
        )}
      </WhenLoaded>
      {open.kind === "add" && (
        <DeviceDialog
          title={words.addTitle}
          onClose={close}
          run={({ label, kind }) =>
            closing(change.run(admin.addDevice({ label, kind }), common.added(label)))
          }
        />
      )}
      {open.kind === "change" && (
        <DeviceDialog
          title={words.changeTitle(open.row.label)}
          row={open.row}
          onClose={close}
          run={(device) => {
            const update = { revision: open.row.revision, ...device };
            return closing(change.run(admin.changeDevice(open.row.id, update), common.saved(device.label)));
          }}
        />
      )}
      {open.kind === "retire" && (
        <ConfirmDialog
          title={words.retireTitle(open.row.label)}
          action={common.retire}
          danger
          onClose={close}
          run={() => closing(retire(open.row, true))}
        >
          <p>{words.retireBody}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
