export { ReportClockMark } from "./clock-mark.tsx";
export { IncidentFields, ToldFields } from "./incident-fields.tsx";
export {
  type Changes,
  changesOf,
  factsOf,
  faultOf,
  fieldsOf,
  type IncidentValue,
  instantOf,
  newValue,
  type ToldValue,
  toldFault,
  touchedOf,
} from "./incident-value.ts";
