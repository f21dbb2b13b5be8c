import { deviceKindLabels } from "@desk/shared/contract/admin-terms";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { DeviceDialog } from "./device-dialog.tsx";
import { KeptSection } from "./kept-section.tsx";
import { words as common, deviceWords as words } from "./words.ts";

/** 機器: added, renamed, given hours of their own and taken out of use. */
export function Devices() {
  const { admin } = useLeadAgent();
  return (
    <KeptSection
      title={common.sections.devices}
      words={words}
      loaded={useLoaded("devices", admin.devices)}
      rowsOf={({ devices }) => devices}
      kindOf={(row) => deviceKindLabels[row.kind]}
      extraOf={({ hours }) => (hours === undefined ? words.sameHours : words.hours(hours.from, hours.to))}
      retire={({ id, revision }, retired) => admin.changeDevice(id, { revision, retired })}
      dialog={(of) => <DeviceDialog {...of} />}
    />
  );
}
