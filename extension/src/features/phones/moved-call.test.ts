import { expect, test } from "vitest";
import { movedCall } from "./moved-call.ts";

type Case = NonNullable<ReturnType<typeof movedCall>>;
const call = (n: number, more: Partial<Case> = {}): Case => ({
  ...{ transactionId: `call-${n}`, channel: "phone", practice: false },
  ...{ phase: "serving", finished: null, voided: false },
  ...more,
});
const casesOf = (...cases: Case[]) => new Map(cases.map((one) => [one.transactionId, one]));
const finished = { phase: "wrap-up", finished: {} as NonNullable<Case["finished"]> } as const;

test("a call that begins, changes its phase or ends has moved", () => {
  expect(movedCall(casesOf(call(1)), casesOf())?.transactionId).toBe("call-1");
  expect(movedCall(casesOf(call(1, { phase: "hold" })), casesOf(call(1)))?.transactionId).toBe("call-1");
  expect(movedCall(casesOf(call(1, finished)), casesOf(call(1, { phase: "wrap-up" })))).toBeDefined();
  expect(movedCall(casesOf(call(1, { voided: true })), casesOf(call(1)))).toBeDefined();
});

test("calls that are only folded anew have not, nor has a practice, a window's case or a whole day read anew", () => {
  expect(movedCall(casesOf(call(1, finished), call(2)), casesOf(call(1, finished), call(2)))).toBeUndefined();
  expect(movedCall(casesOf(call(1, { practice: true })), casesOf())).toBeUndefined();
  expect(movedCall(casesOf(call(1, { channel: "counter" })), casesOf())).toBeUndefined();
  expect(movedCall(casesOf(...[1, 2, 3, 4].map((n) => call(n))), casesOf())).toBeUndefined();
});
