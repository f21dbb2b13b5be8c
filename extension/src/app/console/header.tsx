import { hoursText } from "@desk/shared/calendar/day-hours";
import { formatWareki } from "@desk/shared/calendar/era";
import { type ConsoleSession, useDesk, useDeskState } from "../../outbox/index.ts";
import { Button } from "../../ui/index.ts";
import { LineState } from "./line.tsx";
import { words } from "./words.ts";

/** Site, day, line, person. */
export function Header({ session, onRetry }: { session: ConsoleSession; onRetry: () => void }) {
  const desk = useDesk();
  const businessDate = useDeskState((state) => state.businessDate);
  const site = useDeskState((state) => state.settings.site);
  const stop = site?.today.date === businessDate ? site.today.jlisStop : undefined;
  return (
    <header className="console-header">
      <h1>
        {words.name} <span>{words.page}</span>
      </h1>
      <p className="console-header-site">
        <span>{site?.name}</span>
        <span className="number">
          {formatWareki(businessDate)} {hoursOf(site?.today)}
        </span>
        {stop !== undefined && <span className="number">{words.jlisStop(hoursText(stop))}</span>}
      </p>
      <LineState onRetry={onRetry} />
      <p className="console-header-person">{words.signedInAs(session.staff.name)}</p>
      <Button kind="quiet" onClick={() => void desk.saveSettings({ consoleSession: null })}>
        {words.signOut}
      </Button>
    </header>
  );
}

function hoursOf(today: { opensAt?: string | undefined; closesAt?: string | undefined } | undefined): string {
  if (today === undefined) return "";
  const { opensAt, closesAt } = today;
  return opensAt === undefined || closesAt === undefined ? words.closed : words.openUntil(opensAt, closesAt);
}
