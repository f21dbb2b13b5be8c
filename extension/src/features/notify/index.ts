// For pages; the service worker takes agent-away.ts and tell-once.ts by themselves, without React.
export { type DueCounts, useDueCounts } from "./use-due-counts.ts";
