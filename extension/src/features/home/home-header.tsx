import { businessDateOf, toJstIso } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import { countOfDay, useDesk, useDeskState } from "../../outbox/index.ts";
import { useNow } from "../../ui/index.ts";
import { words } from "./words.ts";

/** Where and who this is, the date and the clock, and today's count. */
export function HomeHeader(props: { onHistory: () => void; onSettings: () => void }) {
  const site = useDeskState((state) => state.settings.site);
  const counterId = useDeskState((state) => state.settings.pairing?.counterId) ?? "";
  const signIn = useDeskState((state) => state.settings.signIn);
  const cases = useDeskState((state) => state.cases);
  const tallies = useDeskState((state) => state.tallies);
  const businessDate = useDeskState((state) => state.businessDate);
  const label = site?.counters.find((counter) => counter.id === counterId)?.label ?? counterId;
  const count = countOfDay({ cases, tallies }, counterId, businessDate);
  const name = signIn?.staff.name ?? "";
  const staffLabel = signIn?.pin === "unchecked" ? words.uncheckedStaff(name) : words.staff(name);
  return (
    <header className="home-header">
      <div className="home-header__where">
        <h1>{label}</h1>
        <DateAndTime />
      </div>
      <button
        type="button"
        className="home-header__staff"
        aria-label={`${staffLabel}。${words.settings}`}
        onClick={props.onSettings}
      >
        <span className={signIn?.pin === "unchecked" ? "home-header__unchecked" : undefined}>
          {signIn?.pin === "unchecked" ? words.unchecked : words.staffLabel}
        </span>
        <span className="home-header__name">{signIn?.staff.name}</span>
      </button>
      <button
        type="button"
        className="home-header__count"
        aria-label={words.history(count)}
        onClick={props.onHistory}
      >
        <span>{words.today}</span>
        <strong className="number">{words.count(count)}</strong>
      </button>
    </header>
  );
}

function DateAndTime() {
  const desk = useDesk();
  const nowIso = toJstIso(useNow(desk.now));
  return (
    <p className="home-header__now number">
      {formatWareki(businessDateOf(nowIso))} <time dateTime={nowIso}>{nowIso.slice(11, 19)}</time>
    </p>
  );
}
