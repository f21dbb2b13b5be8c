import { type DueCounts, useDueCounts } from "../../features/notify/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { Button, useHotkeys } from "../../ui/index.ts";
import { refusalsWaiting } from "./refusals.ts";
import { type Entry, entries, sidebar, type View } from "./view.ts";
import { words } from "./words.ts";

/** The views in their groups; the digits open the most used. */
export function Sidebar({ view, onView }: { view: View; onView: (view: View) => void }) {
  const rejected = useDeskState(({ live, unsent }) => refusalsWaiting(live?.rejected ?? [], unsent));
  const untold = useDeskState((state) => state.live?.untold?.length ?? 0);
  const due = useDueCounts(view);
  useHotkeys(
    Object.fromEntries(
      entries.flatMap(({ view: one, hotkey }) => (hotkey ? [[hotkey, () => onView(one)]] : [])),
    ),
  );
  return (
    <nav className="console-sidebar" aria-label={words.nav}>
      <div className="console-sidebar-groups">
        {sidebar.map((section) => (
          <section key={section.group}>
            <p aria-hidden="true">{words.groups[section.group]}</p>
            <ul aria-label={words.groups[section.group]}>
              {section.entries.map((one: Entry) => (
                <SidebarEntry
                  key={one.view}
                  entry={one}
                  isCurrent={one.view === view}
                  waiting={waitingAt(one.view, { rejected, untold }, due)}
                  onOpen={() => onView(one.view)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}

/** What stands at a view and wants somebody: refused records, incidents to tell the city, reports that are due. */
function waitingAt(view: View, waiting: { rejected: number; untold: number }, due: DueCounts): number {
  switch (view) {
    case "attention":
      return waiting.rejected;
    case "incidents":
      return waiting.untold;
    case "report":
      return due.daily;
    case "month":
      return due.monthly;
    default:
      return 0;
  }
}

function SidebarEntry({
  entry: { view, hotkey },
  isCurrent,
  waiting,
  onOpen,
}: {
  entry: Entry;
  isCurrent: boolean;
  /** What stands there and wants somebody. */
  waiting: number;
  onOpen: () => void;
}) {
  return (
    <li>
      <Button
        kind="plain"
        className={`console-sidebar-entry${waiting > 0 ? " console-sidebar-entry--alert" : ""}`}
        hotkey={hotkey}
        aria-current={isCurrent ? "page" : undefined}
        onClick={onOpen}
      >
        {words.views[view]}
        {waiting > 0 && <span className="console-sidebar-count number">{words.waiting(waiting)}</span>}
      </Button>
    </li>
  );
}
