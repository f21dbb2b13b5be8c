import { deviceStatusLabels } from "@desk/shared/contract";
import { phoneStateLabels } from "@desk/shared/contract/phone-terms";
import { canRing } from "@desk/shared/figures/phones";
import { useDeskState } from "../../outbox/index.ts";
import "./phones.css";
import { usePhones } from "./stands.ts";
import { words } from "./words.ts";

/** Who can pick up now, in one line; on every panel. Nothing where the site has no phones. */
export function PhoneLine() {
  const phones = usePhones();
  const devices = useDeskState((state) => state.settings.site?.devices);
  const states = useDeskState((state) => state.devices);
  if (phones.length === 0) return null;
  const statusOf = (id: string) => states.find(({ deviceId }) => deviceId === id)?.status;
  const free = phones.filter(
    ({ state, deviceId }) => state === "ready" && canRing(statusOf(deviceId)),
  ).length;
  return (
    <section className="phone-line" aria-label={words.line}>
      <span className="phone-line__free number">{words.free(free)}</span>
      {phones.map(({ deviceId, state }) => {
        const status = statusOf(deviceId);
        const dead = status != null && !canRing(status) ? status : null;
        return (
          <span
            key={deviceId}
            className={`phone-line__one phone-line__one--${dead === null ? (state ?? "unknown") : "dead"}`}
          >
            {devices?.find(({ id }) => id === deviceId)?.label ?? deviceId}{" "}
            {dead !== null
              ? deviceStatusLabels[dead]
              : state === null
                ? words.unknown
                : phoneStateLabels[state]}
          </span>
        );
      })}
    </section>
  );
}
