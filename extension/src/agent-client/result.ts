import type { Problem } from "@desk/shared/contract";

/** What came of a request: the parsed value, or why there is none. Nothing is thrown. */
export type Result<T> = { ok: true; value: T } | Failure;

export type Failure =
  /** No answer: the agent is off, the line is down, or it took too long. A normal state of a counter. */
  | { ok: false; kind: "unreachable"; cause: "network" | "timeout" | "stopped" }
  /** The agent refused, and says why in the one error format. */
  | { ok: false; kind: "problem"; status: number; problem: Problem }
  /** Something answered that does not speak the contract: another program, or another version. */
  | { ok: false; kind: "unreadable"; status: number; detail: string };

/** Another window was first: what the page was made from is not what stands in the agent any more. */
export const isOvertaken = (failure: Failure) =>
  failure.kind === "problem" && failure.problem.code === "conflict";
