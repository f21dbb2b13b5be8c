import { useDeskState } from "../../outbox/index.ts";
import { ChartPatterns } from "../../ui/charts/index.ts";
import { Button } from "../../ui/index.ts";
import "../../ui/charts/charts.css";
import "./console-charts.css";
import { DayPictures } from "./day-pictures.tsx";
import { DayPicker, WeeksPicker } from "./pickers.tsx";
import { lastWeeks, placeOf, type Shown, shownAt } from "./place.ts";
import { WeekPictures } from "./week-pictures.tsx";
import { words } from "./words.ts";

/** 図表: one day beside the usual one, or weeks; every picture with its table. */
export function Charts({
  place,
  onPlace,
}: {
  place: readonly string[];
  onPlace: (place: readonly string[]) => void;
}) {
  const today = useDeskState((state) => state.businessDate);
  const shown = shownAt(place, today);
  const show = (next: Shown) => onPlace(placeOf(next));
  return (
    <div className="console-charts">
      <ChartPatterns />
      <div className="console-charts-bar">
        <fieldset aria-label={words.modes}>
          <Button aria-pressed={shown.kind === "day"} onClick={() => show(shownAt(["day"], today))}>
            {words.day}
          </Button>
          <Button aria-pressed={shown.kind === "weeks"} onClick={() => show(lastWeeks(13, today))}>
            {words.weeks}
          </Button>
        </fieldset>
        {shown.kind === "day" ? (
          <DayPicker date={shown.date} today={today} onChange={(date) => show({ kind: "day", date })} />
        ) : (
          <WeeksPicker range={shown} today={today} onChange={show} />
        )}
        <Button onClick={() => print()}>{words.print}</Button>
      </div>
      {shown.kind === "day" ? (
        <DayPictures date={shown.date} />
      ) : (
        <WeekPictures from={shown.from} to={shown.to} />
      )}
    </div>
  );
}
