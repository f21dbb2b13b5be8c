import type { RejectionReason } from "@desk/shared/contract";
import { describe, expect, test } from "vitest";
import { finished, id, started, tally } from "../deps.testing.ts";
import { type JudgeContext, judge, storableId } from "./judge.ts";

const context: JudgeContext = {
  nowMs: Date.parse("2026-05-14T09:00:00+09:00"),
  sender: { kind: "counter", counterId: "window-1" },
  site: {
    counters: {
      has: (counterId) => ["window-1", "window-2"].includes(counterId),
      labelOf: (counterId) => counterId.replace("window-", "窓口"),
    },
    staff: new Set(["lead-1"]),
    devices: new Set(["terminal-1"]),
  },
};
const lead: JudgeContext = { ...context, sender: { kind: "lead", staffId: "lead-1" } };

function corrected(changes: object) {
  const { id: eventId, at, counterId, staffId } = tally({ id: 9 });
  const envelope = { id: eventId, at, counterId, staffId, transactionId: id(1), reason: "入力誤り" };
  return { type: "TransactionCorrected", ...envelope, changes };
}
const report = { ...tally({ id: 3 }), type: "DeviceStatusReported", deviceId: "terminal-9", status: "down" };
const { procedureId: _, quantity: __, ...unknownDevice } = report as Record<string, unknown>;

const rejected: [name: string, reason: RejectionReason, raw: unknown][] = [
  ["no object", "schema", "TallyAdded"],
  ["null", "schema", null],
  ["an unknown type", "schema", { ...tally({ id: 1 }), type: "CardRead" }],
  ["a 自動終了 that no counter may claim", "schema", { ...finished({ id: 2, of: 1 }), autoClosed: true }],
  ["a missing field", "schema", { ...tally({ id: 1 }), quantity: undefined }],
  ["a field too many", "schema", { ...tally({ id: 1 }), residentName: "山田太郎" }],
  ["a polluting key", "schema", JSON.parse(`{"__proto__": {"counterId": "window-1"}, "type": "TallyAdded"}`)],
  ["an id that is no UUIDv7", "schema", { ...tally({ id: 1 }), id: "1'; DROP TABLE event; --" }],
  ["a time without offset", "schema", tally({ id: 1, at: "2026-05-14T08:45:00" })],
  [
    "a My Number in a note",
    "personal-data",
    finished({ id: 2, of: 1, note: "番号は１２３４ ５６７８ ９０１２" }),
  ],
  ["a phone number in a note", "personal-data", finished({ id: 2, of: 1, note: "090-1234-5678へ折返し" })],
  ["another counter's event", "counter-mismatch", tally({ id: 1, counterId: "window-2" })],
  ["an unknown person", "unknown-staff", tally({ id: 1, staffId: "staff-9" })],
  ["an unknown procedure", "unknown-procedure", { ...tally({ id: 1 }), procedureId: "card-reading" }],
  ["a correction to an unknown procedure", "unknown-procedure", corrected({ procedureId: "card-reading" })],
  ["an unknown device", "unknown-device", unknownDevice],
  ["a time before the contract", "before-contract", tally({ id: 1, at: "2026-03-31T23:59:59.999+09:00" })],
  ["a time too far ahead", "clock-ahead", tally({ id: 1, at: "2026-05-14T09:10:00.001+09:00" })],
  ["a time after the last year that is named", "clock-ahead", tally({ id: 1, at: "9999-12-31T15:00:00Z" })],
  ["a time before the first", "before-contract", tally({ id: 1, at: "0000-01-01T00:00:00+09:01" })],
  ["a correction to such a time", "clock-ahead", corrected({ startedAt: "9999-12-31T23:59:59Z" })],
  ["a correction into the future", "clock-ahead", corrected({ finishedAt: "2026-05-15T09:00:00+09:00" })],
];

describe("refused alone, with a reason", () => {
  test.each(rejected)("%s", (_name, reason, raw) => {
    const judged = judge(raw, context);
    expect(judged).toMatchObject({ ok: false, rejection: { reason } });
    // In Japanese, and without what was refused.
    const detail = judged.ok ? "" : judged.rejection.detail;
    expect(detail).toMatch(/[ぁ-ん]/);
    expect(detail).not.toMatch(/山田|１２３４|1234|DROP|residentName/);
    // A known counter by its name, an instant as people say it.
    expect(detail).not.toMatch(/window-1|T\d\d:/);
  });
});

test("accepted: the first instant of the contract, and exactly ten minutes ahead", () => {
  for (const at of ["2026-04-01T00:00:00+09:00", "2026-05-14T00:10:00Z", "2026-05-14T09:10:00+09:00"])
    expect(judge(tally({ id: 1, at }), context)).toMatchObject({ ok: true });
  expect(judge(started({ id: 1 }), context)).toMatchObject({ ok: true });
});

test("a lead at the console speaks for any counter and the console, in the lead's own name only", () => {
  expect(judge(tally({ id: 1, counterId: "window-2" }), lead)).toMatchObject({ ok: true });
  expect(judge(tally({ id: 1, counterId: "console" }), lead)).toMatchObject({ ok: true });
  const unknown = judge(tally({ id: 1, counterId: "window-7" }), lead);
  expect(unknown).toMatchObject({ rejection: { reason: "unknown-counter" } });
  const stranger = { ...lead, sender: { kind: "lead", staffId: "lead-2" } } as const;
  expect(judge(tally({ id: 1 }), stranger)).toMatchObject({ rejection: { reason: "unknown-staff" } });
});

test("an id is given back as it came, but stored only in its right form", () => {
  expect(judge({ id: "山田太郎" }, context)).toMatchObject({ rejection: { id: "山田太郎" } });
  expect(judge({ id: 7 }, context)).toMatchObject({ rejection: { id: null } });
  expect(storableId("山田太郎")).toBeNull();
  expect(storableId(id(1))).toBe(id(1));
});
