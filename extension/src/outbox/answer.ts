import type { IngestAnswer, IngestResult } from "@desk/shared/contract";
import type { Failure } from "../agent-client/result.ts";
import type { Delivery, EventRow } from "./rows.ts";

export type Settled = { order: number; delivery: Exclude<Delivery, { state: "pending" }> };

/** What an answer does to the rows that were sent. Rows that it does not name stay pending. */
export function settledBy(rows: readonly EventRow[], answer: IngestAnswer, at: string): Settled[] {
  const results = new Map<string, IngestResult>();
  for (const result of answer.results) if (result.id !== null) results.set(result.id, result);
  return rows.flatMap((row) => {
    const result = results.get(row.event.id);
    return result === undefined ? [] : [{ order: row.order, delivery: deliveryOf(result, at) }];
  });
}

function deliveryOf(result: IngestResult, at: string): Settled["delivery"] {
  switch (result.status) {
    case "accepted":
    case "duplicate":
      return { state: "acknowledged", at };
    case "rejected":
      return { state: "rejected", at, reason: result.reason ?? "schema", ...detailOf(result.detail) };
    default:
      return result.status satisfies never;
  }
}

/** What to do with a batch that was not answered as a batch. */
export type AfterFailure =
  /** The request itself was refused: send the half of it, until the one event is found. */
  | { kind: "halve" }
  | { kind: "reject"; delivery: Settled["delivery"] }
  /** The line or the agent has a problem that time or a person mends: everything stays pending. */
  | { kind: "wait" };

/** Codes that speak of what was sent, not of who sent it or how often. */
const contentCodes: ReadonlySet<string> = new Set(["too-large", "malformed-json", "schema", "not-json"]);

/** @param count how many events the refused request carried */
export function afterFailure(failure: Failure, count: number, at: string): AfterFailure {
  if (failure.kind !== "problem" || !contentCodes.has(failure.problem.code)) return { kind: "wait" };
  if (count > 1) return { kind: "halve" };
  const { code, detail } = failure.problem;
  return { kind: "reject", delivery: { state: "rejected", at, reason: code, ...detailOf(detail) } };
}

function detailOf(detail: string | undefined): { detail?: string } {
  return detail === undefined ? {} : { detail };
}
