import { expect, test } from "vitest";
import { asPin } from "../../ui/editing/pin.ts";
import { pinProblem, staffProblem } from "./rules.ts";

test("a PIN is 4 to 8 digits, full-width ones are understood", () => {
  expect(asPin("１２３４")).toBe("1234");
  expect(asPin("12-34567890")).toBe("12345678");
  expect(pinProblem("1234")).toBeNull();
  expect(pinProblem("123")).toContain("4〜8桁");
});

test("a person needs a name of 1 to 20 letters and a PIN, in words that say so", () => {
  const person = { name: "山田", role: "staff", pin: "2580" } as const;
  expect(staffProblem(person)).toBeNull();
  expect(staffProblem({ ...person, pin: "25" })).toContain("暗証番号");
  expect(staffProblem({ ...person, name: "　" })).toContain("氏名");
  expect(staffProblem({ ...person, name: "山".repeat(21) })).toContain("氏名");
});
