import { isBusinessDate } from "@desk/shared/calendar/business-date";
import "./console-report.css";
import { DayPage } from "./day-page.tsx";
import { ListPage } from "./list-page.tsx";

/** 日報: what is due, the days of a month, and one day's report with its life. */
export function Report({
  place: [date = ""],
  onPlace,
}: {
  /** `[]`, `["2026-05"]` or `["2026-05-14"]`. */
  place: readonly string[];
  onPlace: (place: readonly string[]) => void;
}) {
  return isBusinessDate(date) ? (
    <DayPage key={date} date={date} onList={() => onPlace([date.slice(0, 7)])} />
  ) : (
    <ListPage wanted={date} onPlace={onPlace} />
  );
}
