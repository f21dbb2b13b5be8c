import "./console-month.css";
import { ListPage } from "./list-page.tsx";
import { MonthPage } from "./month-page.tsx";

/** 月報: the months of the contract, and one month's report with what it still needs. */
export function Months({
  place: [month = ""],
  onPlace,
}: {
  /** `[]` or `["2026-05"]`. */
  place: readonly string[];
  onPlace: (place: readonly string[]) => void;
}) {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? (
    <MonthPage key={month} month={month} onList={() => onPlace([])} />
  ) : (
    <ListPage onMonth={(next) => onPlace([next])} />
  );
}
