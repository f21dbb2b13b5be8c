import { expect, test } from "vitest";
import { standingClock, tally, testDeps } from "../deps.testing.ts";
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
