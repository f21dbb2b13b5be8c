import { type Device, deviceStatusLabels } from "@desk/shared/contract";
import { useDeskState } from "../../outbox/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { DeviceChooser, statusOf } from "./device-chooser.tsx";
import { lastUsed } from "./last-used.ts";
import { words } from "./words.ts";

/** The devices of a kind at this site, and which of them the case uses: what was tapped, else the one used last. */
export function useDevicesOf(kind: Device["kind"] | undefined, drafted: readonly string[]) {
  const site = useDeskState((all) => all.settings.site);
  const rows = useDeskState((all) => all.rows);
  if (kind === undefined) return { devices: [], deviceIds: drafted };
  const devices = site?.devices.filter((device) => device.kind === kind) ?? [];
  const isOfKind = (id: string) => devices.some((device) => device.id === id);
  if (drafted.some(isOfKind)) return { devices, deviceIds: drafted };
  const usual = lastUsed(rows, isOfKind);
  return { devices, deviceIds: usual === null ? drafted : [...drafted, usual] };
}

/** 統合端末を選ぶ: one of a kind at a time. Warns when the chosen one was reported as not working. */
export function DeviceStep({
  devices,
  deviceIds,
  onChoose,
  onFault,
}: {
  devices: readonly Device[];
  deviceIds: readonly string[];
  onChoose: (deviceIds: readonly string[]) => void;
  onFault: () => void;
}) {
  const states = useDeskState((all) => all.devices);
  const troubled = devices.flatMap((device) => {
    const status = deviceIds.includes(device.id) ? statusOf(states, device.id) : null;
    return status === null || status === "ok" ? [] : [{ ...device, status }];
  });
  return (
    <>
      <div className="case-devices__row">
        <DeviceChooser label="使う端末" devices={devices} chosen={deviceIds} onChange={onChoose} />
        <Button aria-haspopup="dialog" aria-keyshortcuts="f" aria-label={words.fault} onClick={onFault}>
          {words.faultShort}
        </Button>
      </div>
      {troubled.map(({ id, label, status }) => (
        <Banner key={id} kind="warning">
          {label}は「{deviceStatusLabels[status]}」と報告されています。
        </Banner>
      ))}
    </>
  );
}
