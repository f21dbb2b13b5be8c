import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigitOf, hasValidCheckDigit } from "./check-digit.ts";

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(""));

describe("checkDigitOf", () => {
  it.each([
    ["12345678901", 8],
    ["00000000000", 0],
    ["98765432109", 3],
    ["11111111111", 8],
    ["99999999999", 6],
    ["20260401000", 6],
  ])("%s → %i (FACTS G4)", (eleven, check) => {
    expect(checkDigitOf(eleven)).toBe(check);
  });

  it("refuses another length without repeating the text", () => {
    expect(() => checkDigitOf("123456789018")).toThrow(/^expected 11 digits, got 12 characters$/);
  });
});

describe("hasValidCheckDigit", () => {
  it("accepts exactly one of the ten last digits", () => {
    fc.assert(
      fc.property(digits(11), (eleven) => {
        const fitting = [..."0123456789"].filter((last) => hasValidCheckDigit(eleven + last));
        expect(fitting).toEqual([String(checkDigitOf(eleven))]);
      }),
    );
  });

  it.each(["", "12345678901", "1234567890181", "12345678901x"])("is false for %j", (text) => {
    expect(hasValidCheckDigit(text)).toBe(false);
  });
});
