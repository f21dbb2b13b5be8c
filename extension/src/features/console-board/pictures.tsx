import type { Counter, Device } from "@desk/shared/contract";
import type { DayCharts } from "@desk/shared/contract/charts";
import { memo } from "react";
import { ChartPatterns, DevicesFigure, NormalFigure, ReviewFigure } from "../../ui/charts/index.ts";
import "../../ui/charts/charts.css";

/** For whoever would rather look than read; drawn when the day was read anew, not at every tick of a clock. */
export const Pictures = memo(function Pictures({
  day,
  counters,
  devices,
}: {
  day: DayCharts;
  counters: readonly Counter[];
  devices: readonly Device[];
}) {
  return (
    <div className="board-wide">
      <ChartPatterns />
      <NormalFigure day={day} />
      <ReviewFigure day={day} counters={counters} />
      <DevicesFigure day={day} devices={devices} />
    </div>
  );
});
