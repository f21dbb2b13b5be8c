import fc from "fast-check";
import { expect, it } from "vitest";
import { businessDateOf, hourOf } from "../calendar/business-date.ts";
import { isSameJstDay, jstHour } from "./jst.ts";

const instant = fc.date({ min: new Date(0), max: new Date("2040-01-01"), noInvalidDate: true });

it("agrees with the calendar on the hour", () => {
  fc.assert(
    fc.property(instant, (date) => {
      expect(jstHour(date.getTime())).toBe(hourOf(date.toISOString()));
    }),
  );
});

it("agrees with the calendar on the day", () => {
  const near = fc.integer({ min: -36 * 3_600_000, max: 36 * 3_600_000 });
  fc.assert(
    fc.property(instant, near, (date, gap) => {
      const other = new Date(date.getTime() + gap);
      const isSame = businessDateOf(date.toISOString()) === businessDateOf(other.toISOString());
      expect(isSameJstDay(date.getTime(), other.getTime())).toBe(isSame);
    }),
  );
});
