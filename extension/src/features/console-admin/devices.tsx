import type { SiteAnswer } from "@desk/shared/contract";
import type { AdminDevices } from "@desk/shared/contract/admin";
import { deviceKindLabels } from "@desk/shared/contract/admin-terms";
import { phonesAt } from "@desk/shared/figures/phones";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { DeviceDialog } from "./device-dialog.tsx";
import { KeptSection } from "./kept-section.tsx";
import { words as common, deviceWords as words } from "./words.ts";

type Row = AdminDevices["devices"][number];

/** The kind; of a phone in use also where it stands, and what is wrong with that. */
function kindText({ kind, retiredAt, counterId }: Row, site: SiteAnswer | null): string {
  const label = deviceKindLabels[kind];
  if (kind !== "phone" || retiredAt !== null || site === null) return label;
  if (counterId === undefined) return words.placed(label, words.placeUnset);
  const place = site.counters.find(({ id }) => id === counterId)?.label;
  if (place === undefined) return words.placed(label, words.placeRetired);
  const count = phonesAt(counterId, site).length;
  return words.placed(label, count > 1 ? words.placeShared(place, count) : place);
}

/** 機器: added, renamed, given hours of their own and taken out of use. */
export function Devices() {
  const { admin } = useLeadAgent();
  const site = useDeskState((state) => state.settings.site);
  return (
    <KeptSection
      title={common.sections.devices}
      words={words}
      loaded={useLoaded("devices", admin.devices)}
      rowsOf={({ devices }) => devices}
      kindOf={(row) => kindText(row, site)}
      extraOf={({ hours }) => (hours === undefined ? words.sameHours : words.hours(hours.from, hours.to))}
      retire={({ id, revision }, retired) => admin.changeDevice(id, { revision, retired })}
      dialog={(of) => <DeviceDialog {...of} />}
    />
  );
}
