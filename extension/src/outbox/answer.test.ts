import type { ProblemCode } from "@desk/shared/contract";
import { describe, expect, test } from "vitest";
import type { Failure } from "../agent-client/result.ts";
import { afterFailure, settledBy } from "./answer.ts";
import type { EventRow } from "./rows.ts";

const at = "2026-05-14T00:00:00.000Z";
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const row = (n: number): EventRow => ({
  order: n,
  event: {
    type: "TallyAdded",
    id: id(n),
    at,
    counterId: "window-1",
    staffId: "staff-2",
    procedureId: "guidance",
    quantity: 1,
  },
  recordedAt: at,
  businessDate: "2026-05-14",
  via: "counter",
  ledger: "live",
  delivery: { state: "pending" },
});

describe("settledBy", () => {
  test("each row follows its own result; the order of the results does not matter", () => {
    const results = [
      {
        id: id(3),
        status: "rejected" as const,
        reason: "unknown-staff" as const,
        detail: "担当者がいません",
      },
      { id: id(1), status: "accepted" as const },
      { id: id(2), status: "duplicate" as const },
    ];
    expect(settledBy([row(1), row(2), row(3)], { results }, at)).toEqual([
      { order: 1, delivery: { state: "acknowledged", at } },
      { order: 2, delivery: { state: "acknowledged", at } },
      {
        order: 3,
        delivery: { state: "rejected", at, reason: "unknown-staff", detail: "担当者がいません" },
      },
    ]);
  });

  test("a row that the answer does not name stays where it is", () => {
    const results = [
      { id: id(2), status: "accepted" as const },
      { id: null, status: "rejected" as const },
      { id: id(77), status: "accepted" as const },
    ];
    expect(settledBy([row(1), row(2)], { results }, at).map(({ order }) => order)).toEqual([2]);
  });
});

describe("afterFailure", () => {
  const problem = (code: ProblemCode): Failure => ({
    ok: false,
    kind: "problem",
    status: 400,
    problem: { type: "about:blank", title: "題", status: 400, code, detail: "説明" },
  });

  test.each<ProblemCode>(["not-paired", "too-many-attempts", "internal", "role-not-allowed", "foreign-page"])(
    "%s speaks of who sends: everything waits",
    (code) => {
      expect(afterFailure(problem(code), 1, at)).toEqual({ kind: "wait" });
      expect(afterFailure(problem(code), 500, at)).toEqual({ kind: "wait" });
    },
  );

  test.each<ProblemCode>(["too-large", "malformed-json", "schema"])(
    "%s speaks of what is sent: the bad event is looked for, then shown",
    (code) => {
      expect(afterFailure(problem(code), 2, at)).toEqual({ kind: "halve" });
      expect(afterFailure(problem(code), 1, at)).toEqual({
        kind: "reject",
        delivery: { state: "rejected", at, reason: code, detail: "説明" },
      });
    },
  );

  test.each<Failure>([
    { ok: false, kind: "unreachable", cause: "network" },
    { ok: false, kind: "unreadable", status: 200, detail: "" },
  ])("no answer, or a stranger's: everything waits (%o)", (failure) => {
    expect(afterFailure(failure, 1, at)).toEqual({ kind: "wait" });
  });
});
