import type { DeskEvent } from "@desk/shared/contract";
import { deviceStates } from "@desk/shared/figures/devices";
import { expect, test } from "vitest";
import { id, testDeps } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";
import { createDeviceRepo } from "./repo.ts";

const report = (number: number, at: string, status: "ok" | "down" | "trouble"): DeskEvent => ({
  type: "DeviceStatusReported",
  id: id(number),
  at,
  counterId: "window-1",
  staffId: "lead-1",
  deviceId: "terminal-1",
  status,
});

test("a status lasts over days, from the first of the reports that say so", async () => {
  using deps = testDeps();
  const events = [
    report(4, "2026-05-13T16:00:00+09:00", "down"),
    report(1, "2026-05-12T08:30:00+09:00", "ok"),
    report(3, "2026-05-12T14:00:00+09:00", "down"),
    report(2, "2026-05-12T09:00:00+09:00", "trouble"),
  ];
  const judged = events.map((event) => ({ ok: true, event }) as const);
  await createIngest(deps).record(judged, "window-1");
  const repo = createDeviceRepo(deps.db.raw);
  const ids = ["terminal-1", "terminal-2"];
  expect(deviceStates(repo.presentReports(ids), ids)).toEqual([
    {
      ...{ deviceId: "terminal-1", status: "down", since: "2026-05-12T14:00:00+09:00" },
      confirmedAt: "2026-05-13T16:00:00+09:00",
    },
    { deviceId: "terminal-2", status: null, since: null },
  ]);
  const day = (date: string) =>
    [Date.parse(`${date}T00:00:00+09:00`), Date.parse(`${date}T23:59:59+09:00`)] as const;
  const idsOf = (date: string) => repo.reportsBetween(...day(date), ids).map((one) => one.id);
  expect(idsOf("2026-05-13").sort()).toEqual([id(3), id(4)]);
  expect(idsOf("2026-05-12")).toEqual([id(1), id(2), id(3)]);
  expect(idsOf("2026-05-11")).toEqual([]);
  // A report that comes late, from before: the stretch began earlier than was known.
  const late = report(5, "2026-05-12T12:00:00+09:00", "down");
  await createIngest(deps).record([{ ok: true, event: late }], "window-1");
  expect(deviceStates(repo.presentReports(ids), ids)[0]).toMatchObject({
    since: "2026-05-12T12:00:00+09:00",
  });
});
