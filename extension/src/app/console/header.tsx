import { formatWareki } from "@desk/shared/calendar/era";
import { type ConsoleSession, useDesk, useDeskState } from "../../outbox/index.ts";
import { Button } from "../../ui/index.ts";
import { LineState } from "./line.tsx";
import { type View, views } from "./view.ts";
import { words } from "./words.ts";

/** Site, day, line, person; below them the views. */
export function Header({
  session,
  view,
  onView,
  onRetry,
}: {
  session: ConsoleSession;
  view: View;
  onView: (view: View) => void;
  onRetry: () => void;
}) {
  const desk = useDesk();
  const businessDate = useDeskState((state) => state.businessDate);
  const site = useDeskState((state) => state.settings.site);
  const rejected = useDeskState((state) => (state.live?.rejected.length ?? 0) + state.unsent.rejected.length);
  const labelOf = (one: View) =>
    one === "attention" && rejected > 0 ? words.attention(rejected) : words.views[one];
  return (
    <header className="console-header">
      <div className="console-header-top">
        <h1>
          {words.name} <span>{words.page}</span>
        </h1>
        <p className="console-header-site">
          <span>{site?.name}</span>
          <span className="number">
            {formatWareki(businessDate)} {hoursOf(site?.today)}
          </span>
        </p>
        <p className="console-header-person">{words.signedInAs(session.staff.name)}</p>
        <Button kind="quiet" onClick={() => void desk.saveSettings({ consoleSession: null })}>
          {words.signOut}
        </Button>
      </div>
      <div className="console-header-bottom">
        <nav aria-label={words.nav}>
          {views.map((one, index) => (
            <Button
              key={one}
              kind="plain"
              className={`console-tab${one === "attention" && rejected > 0 ? " console-tab--alert" : ""}`}
              hotkey={String(index + 1)}
              aria-current={one === view ? "page" : undefined}
              onClick={() => onView(one)}
            >
              {labelOf(one)}
            </Button>
          ))}
        </nav>
        <LineState onRetry={onRetry} />
      </div>
    </header>
  );
}

function hoursOf(today: { opensAt?: string | undefined; closesAt?: string | undefined } | undefined): string {
  if (today === undefined) return "";
  const { opensAt, closesAt } = today;
  return opensAt === undefined || closesAt === undefined ? words.closed : words.openUntil(opensAt, closesAt);
}
