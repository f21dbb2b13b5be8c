import type { DeskEvent } from "@desk/shared/contract";
import type { CaseAnswer, CasesAnswer } from "@desk/shared/contract/cases";
import { expect, test } from "vitest";
import { contentDesk } from "../content/content.testing.ts";
import { finished, id, started, tally } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";

const day = "2026-05-14";
const at = (time: string) => `${day}T${time}:00+09:00`;

/** Two finished cases, an open one, a count, a practice case, and one of the day before. */
async function recordedDay() {
  const desk = contentDesk(at("16:00"));
  desk.deps.db.raw.prepare("INSERT INTO staff (id, name, role) VALUES ('staff-9', '佐藤', 'staff')").run();
  const ingest = createIngest(desk.deps);
  const record = (events: DeskEvent[], counterId = "console") =>
    ingest.record(
      events.map((event) => ({ ok: true, event })),
      counterId,
    );
  await record([
    started({ id: 1, at: at("08:40") }),
    { ...finished({ id: 2, of: 1, at: at("08:50"), note: "家族分" }), feeAssisted: true } as DeskEvent,
    started({ id: 3, at: at("09:00"), counterId: "window-2", staffId: "staff-9" }),
    finished({ id: 4, of: 3, at: at("09:20"), counterId: "window-2", staffId: "staff-9" }),
    started({ id: 5, at: at("09:30") }),
    tally({ id: 6, at: at("09:10"), quantity: 2 }),
    { ...started({ id: 7, at: at("10:00") }), practice: true } as DeskEvent,
    started({ id: 8, at: "2026-05-13T10:00:00+09:00" }),
    {
      type: "TransactionCorrected",
      id: id(9),
      at: at("09:25"),
      counterId: "console",
      staffId: "lead-1",
      transactionId: id(3),
      changes: { outcome: "cancelled", quantity: 2 },
      reason: "結果の選び間違い",
    },
  ]);
  const list = async (query = "", who: "lead" | "console" | "counter" = "lead") =>
    await desk.ask<CasesAnswer>("GET", `/api/cases?date=${day}${query}`, undefined, who);
  return { desk, list, record, [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose]() };
}

test("the day as it stands after corrections, by start, with before and after; practice is in no list", async () => {
  await using opened = await recordedDay();
  const { body } = await opened.list();
  expect(body).toMatchObject({ businessDate: day, report: null, total: 4, offset: 0 });
  expect(body.rows.map(({ transactionId, kind, quantity }) => [transactionId, kind, quantity])).toEqual([
    [id(1), "case", 1],
    [id(3), "case", 2],
    [id(6), "tally", 2],
    [id(5), "case", 1],
  ]);
  expect(body.rows[0]).toMatchObject({ note: "家族分", feeAssisted: true, times: { servingS: 600 } });
  expect(body.rows[1]?.corrections).toEqual([
    {
      transactionId: id(3),
      procedureId: "certificate-renewal",
      counterId: "window-2",
      kind: "corrected",
      at: at("09:25"),
      reason: "結果の選び間違い",
      staffId: "lead-1",
      changes: [
        { field: "outcome", before: "completed", after: "cancelled" },
        { field: "quantity", before: 1, after: 2 },
      ],
    },
  ]);
  expect(body.rows[3]).toMatchObject({ phase: "serving", finishedAt: null, outcome: null });
});

test.each([
  ["&counterId=window-2", [3]],
  ["&outcome=completed", [1]],
  ["&staffId=staff-9", [3]],
  ["&procedureId=guidance", [6]],
  ["&open=1", [5]],
  ["&text=選び間違い", [3]],
  ["&text=家族", [1]],
  ["&counterId=&outcome=&staffId=", [1, 3, 6, 5]],
  ["&offset=3", [5]],
])("%s narrows the list", async (query, expected) => {
  await using opened = await recordedDay();
  const { body } = await opened.list(query);
  expect(body.rows.map(({ transactionId }) => transactionId)).toEqual(expected.map(id));
});

test("a counter sees its own of today, a console nothing without its lead", async () => {
  await using opened = await recordedDay();
  const own = await opened.list("", "counter");
  expect(own.body.rows.map(({ transactionId }) => transactionId)).toEqual([id(1), id(6), id(5)]);
  const codeOf = async (path: string, who: "console" | "counter") =>
    (await opened.desk.ask<{ code: string }>("GET", path, undefined, who)).body.code;
  expect(await codeOf(`/api/cases?date=${day}&counterId=window-2`, "counter")).toBe("role-not-allowed");
  expect(await codeOf("/api/cases?date=2026-05-13", "counter")).toBe("role-not-allowed");
  expect(await codeOf(`/api/cases/${id(3)}`, "counter")).toBe("role-not-allowed");
  expect(await codeOf(`/api/cases/${id(8)}`, "counter")).toBe("role-not-allowed");
  expect(await codeOf(`/api/cases?date=${day}`, "console")).toBe("session-required");
  expect(await codeOf(`/api/cases/${id(1)}`, "console")).toBe("session-required");
});

test.each([
  ["/api/cases?date=2026-02-30", 422, "実在する日"],
  ["/api/cases?date=2026-03-31", 404, "令和8年4月1日"],
  ["/api/cases?date=2026-05-15", 404, "まだ来ていません"],
  ["/api/cases?outcome=done", 422, "決められた値"],
  ["/api/cases?offset=-1", 422, "0 以上"],
  ["/api/cases/none", 404, "その番号の記録はありません"],
])("%s is refused with a sentence", async (path, status, sentence) => {
  await using opened = await recordedDay();
  const reply = await opened.desk.ask<{ detail: string }>("GET", path);
  expect(reply).toMatchObject({ status, body: { detail: expect.stringContaining(sentence) } });
});

test("one record tells its events in the order of time, a count its tap", async () => {
  await using opened = await recordedDay();
  const one = await opened.desk.ask<CaseAnswer>("GET", `/api/cases/${id(3)}`);
  expect(one.body.timeline.map(({ type, at: time }) => [type, time.slice(11, 16)])).toEqual([
    ["TransactionStarted", "09:00"],
    ["TransactionFinished", "09:20"],
    ["TransactionCorrected", "09:25"],
  ]);
  expect(one.body.timeline[2]).toMatchObject({ counterId: "console", reason: "結果の選び間違い" });
  const count = await opened.desk.ask<CaseAnswer>("GET", `/api/cases/${id(6)}`);
  expect(count.body).toMatchObject({
    row: { kind: "tally", quantity: 2 },
    timeline: [{ type: "TallyAdded" }],
  });
  expect((await opened.desk.ask("GET", `/api/cases/${id(7)}`)).status).toBe(404);
});

test("a damaged event keeps nobody from reading the rest of its case", async () => {
  await using opened = await recordedDay();
  const { desk } = opened;
  desk.deps.db.raw.exec("DROP TRIGGER event_is_never_changed");
  desk.deps.db.raw.prepare("UPDATE event SET body = '\u0001{' WHERE id = ?").run(id(9));
  const { status, body } = await desk.ask<CaseAnswer>("GET", `/api/cases/${id(3)}`);
  expect(status).toBe(200);
  expect(body.timeline).toHaveLength(2);
});
