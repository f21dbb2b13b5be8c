export { useFollowCalls } from "./follow-calls.ts";
export { PhoneCard } from "./phone-card.tsx";
export { PhoneLine } from "./phone-line.tsx";
