import { describe, expect, it } from "vitest";
import { clockText, durationText } from "./format.ts";

describe("durationText", () => {
  it.each([
    [0, "0分00秒"],
    [45, "0分45秒"],
    [725, "12分05秒"],
    [3599, "59分59秒"],
    [3600, "1時間00分"],
    [3779, "1時間02分"],
    [36_000, "10時間00分"],
  ])("writes %i s as %s", (seconds, text) => expect(durationText(seconds)).toBe(text));

  it("throws on what is no duration", () => {
    expect(() => durationText(-1)).toThrow(RangeError);
    expect(() => durationText(Number.NaN)).toThrow(RangeError);
  });
});

describe("clockText", () => {
  it.each([
    [0, "00:00"],
    [999, "00:00"],
    [725_000, "12:05"],
    [3_599_999, "59:59"],
    [3_725_000, "1:02:05"],
  ])("shows %i ms as %s", (ms, text) => expect(clockText(ms)).toBe(text));

  it("throws below zero", () => expect(() => clockText(-1)).toThrow(RangeError));
});
