export { DivisionFigure, NormalFigure, ReviewFigure } from "./day-figures.tsx";
export { DevicesFigure, SharesFigure } from "./device-figures.tsx";
export { divisionKinds } from "./palette.ts";
export { ChartPatterns } from "./patterns.tsx";
export { ProceduresFigure, WeeksFigure } from "./week-figures.tsx";
