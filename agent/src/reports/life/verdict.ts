import type { ProblemCode } from "@desk/shared/contract";
import { problem } from "../../http/problem.ts";

/** Why something was not done: one or two Japanese sentences with what to do. Nothing has been changed. */
export type Refused = { readonly ok: false; readonly code: ProblemCode; readonly message: string };
export type Verdict<T> = { readonly ok: true; readonly value: T } | Refused;

export function granted<T>(value: T): Verdict<T> {
  return { ok: true, value };
}

export function refuse(code: ProblemCode, message: string): Refused {
  return { ok: false, code, message };
}

export function refusalAnswer({ code, message }: Refused): Response {
  return problem(code, message);
}
