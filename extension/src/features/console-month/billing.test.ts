import { expect, test } from "vitest";
import { billingOf, formOf } from "./billing.ts";

const empty = { "2026": "", "2027": "", registration: "" };

test("amounts are read as an office writes them, and an empty one is none", () => {
  expect(billingOf({ ...empty, "2026": "３９,６００,０００円", registration: "t1234567890123" })).toEqual({
    ok: true,
    billing: { yearNet: { "2026": 39_600_000 }, registrationNumber: "T1234567890123" },
  });
  expect(billingOf(empty)).toEqual({ ok: true, billing: { yearNet: {}, registrationNumber: null } });
});

test("what is no amount or no number is named", () => {
  for (const wrong of ["0", "1.5", "-3", "約3000万"])
    expect(billingOf({ ...empty, "2027": wrong })).toMatchObject({
      ok: false,
      problem: expect.stringContaining(`「${wrong}」`),
    });
  expect(billingOf({ ...empty, registration: "T123" })).toMatchObject({ ok: false });
});

test("what was saved comes back as it is read", () => {
  const billing = { yearNet: { "2026": 12, "2027": 34 }, registrationNumber: null };
  expect(billingOf(formOf(billing))).toEqual({ ok: true, billing });
});
