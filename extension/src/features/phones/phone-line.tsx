import { deviceStatusLabels } from "@desk/shared/contract";
import { phoneStateLabels } from "@desk/shared/contract/phone-terms";
import { canRing, phoneOf } from "@desk/shared/figures/phones";
import { useDeskState } from "../../outbox/index.ts";
import "./phones.css";
import { phonesSure, usePhones } from "./stands.ts";
import { words } from "./words.ts";

/**
 * Who can pick up now, in one line; on every panel. Nothing where the site has no phones; away from the agent only what
 * this PC itself knows.
 */
export function PhoneLine() {
  const phones = usePhones();
  const site = useDeskState((state) => state.settings.site);
  const counterId = useDeskState((state) => state.settings.pairing?.counterId);
  const isConnected = useDeskState((state) => state.line.kind === "connected");
  const states = useDeskState((state) => state.devices);
  if (phones.length === 0 || site === null) return null;
  const ownId = counterId == null ? undefined : phoneOf(counterId, site);
  const { sure, unsureCount } = phonesSure(phones, { isConnected, ownId });
  const statusOf = (id: string) => states.find(({ deviceId }) => deviceId === id)?.status;
  const free = phones.filter(
    ({ state, deviceId }) => state === "ready" && canRing(statusOf(deviceId)),
  ).length;
  return (
    <section className="phone-line" aria-label={words.line}>
      {unsureCount === 0 && <span className="phone-line__free number">{words.free(free)}</span>}
      {sure.map(({ deviceId, state }) => {
        const status = statusOf(deviceId);
        const dead = status != null && !canRing(status) ? status : null;
        return (
          <span
            key={deviceId}
            className={`phone-line__one phone-line__one--${dead === null ? (state ?? "unknown") : "dead"}`}
          >
            {site.devices.find(({ id }) => id === deviceId)?.label ?? deviceId}{" "}
            {dead !== null
              ? deviceStatusLabels[dead]
              : state === null
                ? words.unknown
                : phoneStateLabels[state]}
          </span>
        );
      })}
      {unsureCount > 0 && <span>{words.unsure(sure.length > 0)}</span>}
    </section>
  );
}
