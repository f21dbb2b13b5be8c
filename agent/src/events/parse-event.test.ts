import { eventSchema } from "@desk/shared/contract";
import { arbitraryDay } from "@desk/shared/figures/arbitrary-day.testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { parseEvent } from "./parse-event.ts";

/** What is said of a value, without the error's stack. */
function verdict({ success, data, error }: ReturnType<typeof parseEvent>) {
  return success ? { data } : { issues: error?.issues };
}
const bySchema = (value: unknown) => verdict(eventSchema.safeParse(value, { reportInput: true }));

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    "",
    0,
    -1,
    1.5,
    100,
    true,
    [],
    {},
    "090-1234-5678",
    "山田 1234-5678-9012",
  ),
  fc.constantFrom("TallyAdded", "TransactionVoided", "2026-02-30T09:00:00+09:00", "window-1", "__proto__"),
  fc.jsonValue(),
);
const key = fc.constantFrom(
  "type",
  "id",
  "at",
  "counterId",
  "staffId",
  "transactionId",
  "quantity",
  "note",
  "reason",
);

test("the schema says nothing that could not be made into code", () => {
  expect(() => z.compile(eventSchema, { strict: true })).not.toThrow();
});

test("an event is judged as by the schema itself, whatever has become of it", () => {
  fc.assert(
    fc.property(arbitraryDay(), fc.array(fc.tuple(key, strange), { maxLength: 3 }), (events, changes) => {
      for (const event of events) {
        const copy = () => JSON.parse(JSON.stringify(event));
        expect(verdict(parseEvent(copy()))).toEqual({ data: event });
        const changed = { ...copy(), ...Object.fromEntries(changes) };
        expect(verdict(parseEvent(changed))).toEqual(bySchema(changed));
      }
    }),
  );
});

test("what is no event is judged as by the schema itself", () => {
  fc.assert(
    fc.property(strange, (value) => {
      expect(verdict(parseEvent(value))).toEqual(bySchema(value));
    }),
  );
  const own = JSON.parse('{"type":"TallyAdded","__proto__":{"polluted":true}}');
  expect(verdict(parseEvent(own))).toEqual(bySchema(own));
  expect(parseEvent(own).success).toBe(false);
});
