import { phoneStateLabels } from "@desk/shared/contract/phone-terms";
import { useDeskState } from "../../outbox/index.ts";
import "./phones.css";
import { usePhones } from "./stands.ts";
import { words } from "./words.ts";

/** Who can pick up now, in one line; on every panel. Nothing where the site has no phones. */
export function PhoneLine() {
  const phones = usePhones();
  const devices = useDeskState((state) => state.settings.site?.devices);
  if (phones.length === 0) return null;
  const free = phones.filter(({ state }) => state === "ready").length;
  return (
    <section className="phone-line" aria-label={words.line}>
      <span className="phone-line__free number">{words.free(free)}</span>
      {phones.map(({ deviceId, state }) => (
        <span key={deviceId} className={`phone-line__one phone-line__one--${state ?? "unknown"}`}>
          {devices?.find(({ id }) => id === deviceId)?.label ?? deviceId}{" "}
          {state === null ? words.unknown : phoneStateLabels[state]}
        </span>
      ))}
    </section>
  );
}
