import { describe, expect, it } from "vitest";
import { type DeskEvent, eventSchema } from "./index.ts";

const finished: DeskEvent = {
  type: "TransactionFinished",
  id: "0196cbd1-2f00-7000-8000-000000000001",
  at: "2026-05-14T09:12:00.000+09:00",
  counterId: "window-1",
  staffId: "lead-1",
  transactionId: "0196cbd1-2f00-7000-8000-000000000002",
  outcome: "completed",
  path: [
    { stepId: "check-card", answer: "ok" },
    { stepId: "pin-reset.which-pin", answer: "all" },
  ],
  deviceIds: ["terminal-1"],
  timeIsAccurate: true,
  quantity: 1,
};

const accepts = (event: unknown) => eventSchema.safeParse(event).success;

describe("eventSchema", () => {
  it("accepts a complete event and keeps it as it came", () => {
    expect(eventSchema.parse(finished)).toEqual(finished);
  });

  it("refuses an unknown field: nothing may carry what must not be stored", () => {
    expect(accepts({ ...finished, name: "八代花子" })).toBe(false);
  });

  it.each([
    ["an id that is no UUIDv7", { id: "4f6c2f4e-8a52-4a57-9d57-2f7e8f6f3f10" }],
    ["a time without an offset", { at: "2026-05-14T09:12:00" }],
    ["a counter id with a long number in it", { counterId: "window-123456789012" }],
    ["a quantity of zero", { quantity: 0 }],
    ["a fractional quantity", { quantity: 1.5 }],
    ["an unknown outcome", { outcome: "done" }],
    ["an unknown type", { type: "TransactionDeleted" }],
    ["an answer in free text", { path: [{ stepId: "check-card", answer: "八代花子" }] }],
    ["a note with twelve digits", { note: "番号は 1234-5678-9012" }],
    ["an empty note", { note: "" }],
  ])("refuses %s", (_what, change) => {
    expect(accepts({ ...finished, ...change })).toBe(false);
  });

  it("names personal data as the reason, without repeating it", () => {
    const answer = eventSchema.safeParse({ ...finished, note: "電話 090-1234-5678" });
    expect(answer.error?.issues.map((issue) => issue.message)).toEqual(["personal-data"]);
    expect(JSON.stringify(answer.error?.issues)).not.toContain("5678");
  });
});
