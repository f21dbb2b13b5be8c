import { createHash } from "node:crypto";
import type { DailyReport } from "@desk/shared/contract";
import { canonicalJson } from "../../events/canonical.ts";
import { isInterim } from "../compile.ts";

/** Of a report's content, whenever it was compiled and whatever its state: what a lead has had on the screen. */
export function fingerprintOf(report: DailyReport): string {
  // Through JSON, so that a stored report and one made just now are compared alike.
  const content = JSON.parse(JSON.stringify({ ...report, compiledAt: null, state: null }));
  return createHash("sha256")
    .update(canonicalJson({ ...content, interim: isInterim(report) }))
    .digest("hex");
}
