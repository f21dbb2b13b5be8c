import type { Line } from "../outbox/index.ts";

/** The agent answers, but no longer knows this PC: its registration was revoked, or the data are another site's. */
export function isUnknownHere(line: Line): boolean {
  return (
    line.kind === "refused" && line.failure.kind === "problem" && line.failure.problem.code === "not-paired"
  );
}
