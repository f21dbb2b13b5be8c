export { useFollowCalls } from "./follow-calls.ts";
export { PhoneLine } from "./phone-line.tsx";
export { PhoneRow } from "./phone-row.tsx";
