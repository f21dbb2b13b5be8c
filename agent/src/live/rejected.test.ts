import type { DeskEvent } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { finished, id, standingClock, started, tally, testDeps } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";
import { createDayRepo } from "../reports/life/day-repo.ts";
import { createLiveRepo } from "./repo.ts";

test("a record that was refused and accepted when it came again is told as refused no more", async () => {
  using deps = testDeps(standingClock("2026-05-14T10:00:00+09:00"));
  const event = tally({ id: 1, at: "2026-05-14T09:30:00+09:00" });
  const told = () => [
    createLiveRepo(deps.db.raw)
      .rejectedOn("2026-05-14")
      .map(({ reason }) => reason),
    createDayRepo(deps.db.raw).rejected("2026-05-14"),
  ];
  const ingest = createIngest(deps);
  const send = (of: typeof event) => ingest.record([{ ok: true, event: of }], "window-1");
  const rejection = { id: event.id, reason: "unknown-staff", detail: "登録のない担当者です。" } as const;
  await ingest.record([{ ok: false, rejection }], "window-1");
  expect(told()).toEqual([["unknown-staff"], 1]);
  await send(event);
  expect(told()).toEqual([[], 0]);
  await send(tally({ id: 1, at: "2026-05-14T09:31:00+09:00" }));
  expect(told()).toEqual([["conflict"], 1]);
});

test("a finish that was refused beside another one, and accepted after that one was taken back, is refused no more", async () => {
  const clock = standingClock("2026-05-14T11:00:00+09:00");
  using deps = testDeps(clock);
  const ingest = createIngest(deps);
  const send = (...events: DeskEvent[]) =>
    ingest.record(
      events.map((event) => ({ ok: true, event }) as const),
      "window-1",
    );
  const at = (time: string) => `2026-05-14T${time}:00+09:00`;
  const early = finished({ id: 3, of: 1, at: at("10:20") });
  await send(started({ id: 1, at: at("10:00") }), finished({ id: 2, of: 1, at: at("10:30") }));
  expect(await send(early)).toMatchObject([{ status: "rejected", reason: "conflict" }]);
  const rejected = () => createDayRepo(deps.db.raw).rejected("2026-05-14");
  expect(rejected()).toBe(1);
  clock.advance(60_000);
  await send({
    type: "TransactionReopened",
    ...{ id: id(4), at: at("10:31"), counterId: "window-1", staffId: "lead-1" },
    ...{ transactionId: id(1), finishId: id(2) },
  });
  expect(await send(early)).toMatchObject([{ status: "accepted" }]);
  expect(rejected()).toBe(0);
});
