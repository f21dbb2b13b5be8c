import { timeOf } from "@desk/shared/calendar/business-date";
import { formatMonthDay } from "@desk/shared/calendar/era";
import { reportActionLabels } from "@desk/shared/contract";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { WhenLoaded } from "../../ui/editing/index.ts";
import { words as common, revisionWords as words } from "./words.ts";

/** Who did what to the report, and when. */
export function Audit({ date }: { date: string }) {
  const { reports } = useLeadAgent();
  const staff = useDeskState((state) => state.settings.site?.staff);
  const audit = useLoaded(date, () => reports.audit(date));
  const nameOf = (id: string | null) =>
    id === null ? words.agent : (staff?.find((one) => one.id === id)?.name ?? id);
  return (
    <WhenLoaded of={audit}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="console-empty">{common.none}</p>
        ) : (
          <ol className="console-report-audit">
            {rows.map(({ at, staffId, action, detail }) => (
              <li key={`${at}/${action}`}>
                <span className="number">
                  {formatMonthDay(at.slice(0, 10))} {timeOf(at)}
                </span>{" "}
                {nameOf(staffId)}　{reportActionLabels[action] ?? action}
                {detail !== null && `（${detail}）`}
              </li>
            ))}
          </ol>
        )
      }
    </WhenLoaded>
  );
}
