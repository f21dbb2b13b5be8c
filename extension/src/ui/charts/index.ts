export { DivisionFigure, NormalFigure, ReviewFigure } from "./day-figures.tsx";
export { DayStrip } from "./day-strip.tsx";
export { DevicesFigure, SharesFigure } from "./device-figures.tsx";
export { divisionKinds } from "./palette.ts";
export { ChartPatterns } from "./patterns.tsx";
export { ProceduresFigure, WeeksFigure } from "./week-figures.tsx";
