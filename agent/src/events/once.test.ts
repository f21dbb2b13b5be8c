import type { DeskEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { finished, id, started, testDeps } from "../deps.testing.ts";
import { createFiguresRepo } from "../figures/repo.ts";
import { createIngest } from "./ingest.ts";

const at = (time: string) => `2026-05-14T${time}:00+09:00`;
const counter = { counterId: "window-1", staffId: "lead-1" };
const start = (n: number, time: string, changes: object = {}): DeskEvent =>
  ({ ...started({ id: n, at: at(time) }), transactionId: id(1), ...changes }) as DeskEvent;
const finish = (n: number, time: string, changes: object = {}): DeskEvent =>
  ({ ...finished({ id: n, of: 1, at: at(time) }), ...changes }) as DeskEvent;
const reopen = (n: number, time: string, finishId: number): DeskEvent => ({
  type: "TransactionReopened",
  ...{ id: id(n), at: at(time), ...counter, transactionId: id(1), finishId: id(finishId) },
});

async function sendAll(events: readonly DeskEvent[], counterId = "window-1") {
  using deps = testDeps();
  const ingest = createIngest(deps);
  const results = [];
  for (const event of events) results.push(...(await ingest.record([{ ok: true, event }], counterId)));
  const [state] = createFiguresRepo(deps.db.raw).casesOfDay("2026-05-14");
  return { verdicts: results.map(({ status, reason }) => reason ?? status), results, state };
}

const cancelled = { outcome: "cancelled", quantity: 9 };

test.each(["window-1", "console"])(
  "a finished case is not ended anew by a finish dated earlier (%s)",
  async (from) => {
    const { verdicts, results, state } = await sendAll(
      [start(1, "08:40"), finish(2, "08:50"), finish(3, "08:45", cancelled)],
      from,
    );
    expect(verdicts).toEqual(["accepted", "accepted", "conflict"]);
    expect(results[2]?.detail).toMatch(/完了はすでに記録されています.*訂正/);
    expect(state?.finished).toMatchObject({ eventId: id(2), outcome: "completed", quantity: 1 });
  },
);

test("a case is not begun anew by a start dated earlier, not even as 練習", async () => {
  const { verdicts, state } = await sendAll([
    start(1, "08:40"),
    finish(2, "08:50"),
    start(3, "08:30", { practice: true, procedureId: "pin-reset" }),
    start(4, "08:41"),
  ]);
  expect(verdicts).toEqual(["accepted", "accepted", "conflict", "conflict"]);
  expect(state).toMatchObject({ procedureId: "certificate-renewal", practice: false });
});

test("before its start has come, an ended case is not ended anew either", async () => {
  const { verdicts, state } = await sendAll([
    finish(2, "08:50"),
    finish(3, "08:45", cancelled),
    start(1, "08:40"),
  ]);
  expect(verdicts).toEqual(["accepted", "conflict", "accepted"]);
  expect(state?.finished?.eventId).toBe(id(2));
});

test.each<[what: string, DeskEvent[], counts: number]>([
  [
    "the same events again",
    [start(1, "08:40"), finish(2, "08:50"), start(1, "08:40"), finish(2, "08:50")],
    2,
  ],
  [
    "完了の取り消し and 完了 again",
    [start(1, "08:40"), finish(2, "08:50"), reopen(3, "08:51", 2), finish(4, "08:55")],
    4,
  ],
  [
    "the same after the PC's clock was put back",
    [start(1, "08:40"), finish(2, "08:50"), reopen(3, "08:44", 2), finish(4, "08:45")],
    4,
  ],
  [
    "the second 完了 before the 取り消し, the first in between",
    [start(1, "08:40"), finish(4, "08:55"), reopen(3, "08:51", 2), finish(2, "08:50")],
    4,
  ],
  [
    "a second 完了 that changes nothing",
    [start(1, "08:40"), finish(2, "08:50"), finish(3, "08:55", cancelled)],
    2,
  ],
  [
    "a person's 完了 after the 自動終了, dated earlier",
    [start(1, "08:40"), finish(2, "08:50", { autoClosed: true }), finish(3, "08:45")],
    3,
  ],
  [
    "a 自動終了 dated before a person's 完了",
    [start(1, "08:40"), finish(3, "08:55"), finish(2, "08:50", { autoClosed: true })],
    3,
  ],
])("nothing honest is refused: %s", async (_, events, counts) => {
  const { verdicts, state } = await sendAll(events);
  expect(verdicts.filter((verdict) => verdict === "conflict")).toEqual([]);
  expect(state?.finished?.eventId).toBe(id(counts));
});

test("a finish that ends nothing makes nobody the case's own", async () => {
  using deps = testDeps();
  for (const staffId of ["staff-2", "staff-3"])
    deps.db.raw.prepare("INSERT INTO staff (id, name, role) VALUES (?, ?, 'staff')").run(staffId, staffId);
  const ingest = createIngest(deps);
  const by = (staffId: string) => ({ staffId });
  const correction: DeskEvent = {
    ...{
      type: "TransactionCorrected",
      id: id(4),
      at: at("08:58"),
      counterId: "window-1",
      staffId: "staff-3",
    },
    ...{ transactionId: id(1), changes: { quantity: 9 }, reason: "件数の誤り" },
  };
  const events = [
    start(1, "08:40", by("staff-2")),
    finish(2, "08:50", by("staff-2")),
    finish(3, "08:55", by("staff-3")),
    correction,
  ];
  const results = await ingest.record(
    events.map((event) => ({ ok: true, event })),
    "window-1",
  );
  expect(results.map(({ status, reason }) => reason ?? status)).toEqual([
    ...["accepted", "accepted", "accepted"],
    "not-own-record",
  ]);
});
