export { CaseScreen } from "./case-screen.tsx";
export { ParkedRow } from "./parked-row.tsx";
export { reopenCase } from "./reopen-case.ts";
export { startCase } from "./start-case.ts";
