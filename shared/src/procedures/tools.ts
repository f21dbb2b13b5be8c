import type { GraceState, RenewalState } from "../calendar/renewal.ts";
import type { Sufficiency } from "./documents.ts";
import type { ToolId } from "./model.ts";

/** What a tool found out, by the tool. `fees` and `photo-rules` only show; they answer nothing. */
export type ToolState = {
  "renewal-window": RenewalState;
  "grace-end": GraceState;
  documents: Sufficiency["kind"];
  fees: never;
  "photo-rules": never;
};

/**
 * The answer that a tool's finding speaks for, so that the panel can make it the usual one (Enter). A step whose
 * options do not hold it keeps its own first option: staff decide, not the tool.
 */
export const toolAnswers: { readonly [Tool in ToolId]: Readonly<Record<ToolState[Tool], string>> } = {
  "renewal-window": { "too-early": "too-early", open: "in-window", expired: "expired" },
  "grace-end": { "not-expired": "still-valid", "within-grace": "within-grace", "grace-over": "grace-over" },
  documents: { enough: "enough", missing: "missing" },
  fees: {},
  "photo-rules": {},
};
