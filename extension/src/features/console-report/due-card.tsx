import { formatMonthDay } from "@desk/shared/calendar/era";
import type { DueItem } from "@desk/shared/contract/report-life";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { ReportMark, WhenLoaded } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { words } from "./words.ts";

const marks: Record<DueItem["state"], string> = { overdue: "✕", today: "△", coming: "○" };

/** Everything that is to be handed in, the most pressing first. */
export function DueCard({ version, onDay }: { version: string; onDay: (date: string) => void }) {
  const { reports } = useLeadAgent();
  const due = useLoaded("due", reports.due, version);
  return (
    <section className="console-card" aria-labelledby="console-report-due">
      <h2 id="console-report-due">{words.dueTitle}</h2>
      <WhenLoaded of={due}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="console-empty">{words.dueNone}</p>
          ) : (
            <ul className="console-report-due">
              {items.map((item) => (
                <DueRow key={`${item.kind}/${item.period}`} item={item} onDay={onDay} />
              ))}
            </ul>
          )
        }
      </WhenLoaded>
    </section>
  );
}

function DueRow({ item, onDay }: { item: DueItem; onDay: (date: string) => void }) {
  const open = () => {
    if (item.kind === "daily") onDay(item.period);
    // Another view of the console; the address is how views call each other.
    else location.hash = `month/${item.period}`;
  };
  return (
    <li className={`console-report-due-item console-report-due-item--${item.state}`}>
      <strong>
        <span aria-hidden="true">{marks[item.state]} </span>
        {words.due[item.state]}
      </strong>
      <span className="number">{words.dueBy(formatMonthDay(item.dueDate))}</span>
      <span className="number">{item.label}</span>
      <ReportMark state={item.needsReplacement ? "replace" : item.reportState} />
      <Button aria-label={words.openLabel(item.label)} onClick={open}>
        {words.open}
      </Button>
    </li>
  );
}
