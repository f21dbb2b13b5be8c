export { IncidentScreen } from "./incident-screen.tsx";
export { IncidentOffer } from "./offer.tsx";
export type { Prefill } from "./prefill.ts";
