import { expect, test } from "vitest";
import { standingClock, testDeps } from "../deps.testing.ts";
import { createJobRepo } from "./repo.ts";
import { createJobs } from "./runner.ts";

const at = (date: string, time: string) => `${date}T${time}+09:00`;

function openJobs(deps: ReturnType<typeof testDeps>) {
  const copied: string[] = [];
  const disk = { isFull: false };
  const jobs = createJobs(deps, {
    "daily-report": async () => null,
    "nightly-close": async () => null,
    backup: async (date) => {
      if (disk.isFull) throw new Error("空きがありません。");
      copied.push(date);
      return null;
    },
  });
  return { jobs, copied, disk };
}

test("each night is copied once, after the close of its day", async () => {
  using deps = testDeps(standingClock(at("2026-05-13", "08:00:00")));
  const { jobs, copied } = openJobs(deps);
  deps.clock.set(at("2026-05-13", "23:44:59"));
  await jobs.runDue();
  expect(copied).toEqual([]);
  deps.clock.set(at("2026-05-13", "23:45:00"));
  await jobs.runDue();
  await jobs.runDue();
  deps.clock.set(at("2026-05-14", "09:00:00"));
  await jobs.runDue();
  expect(copied).toEqual(["2026-05-13"]);
  await jobs.stop();
});

test("of the nights that a switched-off PC has missed, only the last is made up for", async () => {
  using deps = testDeps(standingClock(at("2026-05-13", "08:00:00")));
  const { jobs, copied } = openJobs(deps);
  deps.clock.set(at("2026-05-18", "08:10:00"));
  await jobs.runDue();
  expect(copied).toEqual(["2026-05-17"]);
  await jobs.stop();
});

test("a night that failed is tried again, until the next night's copy takes its place", async () => {
  using deps = testDeps(standingClock(at("2026-05-13", "08:00:00")));
  const { jobs, copied, disk } = openJobs(deps);
  const open = () =>
    createJobRepo(deps.db.raw)
      .open()
      .filter(({ kind }) => kind === "backup");
  disk.isFull = true;
  deps.clock.set(at("2026-05-14", "08:00:00"));
  await jobs.runDue();
  expect(open()).toMatchObject([
    { kind: "backup", period: "2026-05-13", state: "failed", lastError: "Error: 空きがありません。" },
  ]);
  deps.clock.set(at("2026-05-15", "00:00:00"));
  await jobs.runDue();
  expect(open()).toMatchObject([{ period: "2026-05-14", state: "failed" }]);
  disk.isFull = false;
  deps.clock.advance(60 * 60_000);
  await jobs.runDue();
  expect(copied).toEqual(["2026-05-14"]);
  expect(open()).toEqual([]);
  await jobs.stop();
});
