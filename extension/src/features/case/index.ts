export { startCase } from "./actions.ts";
export { CaseScreen } from "./case-screen.tsx";
export { ParkedRow } from "./parked-row.tsx";
export { reopenCase } from "./reopen-case.ts";
export type { IncidentSeam, QaSeam, ResidentSeam } from "./seams.ts";
