import { expect, test } from "vitest";
import { divisionOn } from "./division-on.ts";

test.each(["holiday-opening", "busy-season-opening"] as const)(
  "on a day of %s all but calls is 6-(5)",
  (kind) => {
    expect(["guidance", "pin-reset", "app-support"].map((id) => divisionOn(kind, id))).toEqual(
      Array(3).fill("6-5"),
    );
    expect([divisionOn(kind, "call-renewal"), divisionOn(kind, "unknown")]).toEqual(["6-4", "other"]);
  },
);
