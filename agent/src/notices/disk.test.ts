import { expect, test } from "vitest";
import { temporaryFolder, testDeps } from "../deps.testing.ts";
import { createDiskWatch, freeBytesOf } from "./disk.ts";

const gb = 1024 ** 3;

test("low is low since one instant, also after a restart, and over only with room to spare", () => {
  using deps = testDeps();
  const nowMs = deps.clock.now();
  const since = "2026-05-14T09:00:00.000+09:00";
  const disk = createDiskWatch(deps.db.raw);
  expect(disk(5 * gb, 5, nowMs)).toBeNull();
  expect(disk(5 * gb - 1, 5, nowMs)).toEqual({ since, freeGb: 4 });
  const restarted = createDiskWatch(deps.db.raw);
  expect(restarted(5.4 * gb, 5, nowMs + 60_000)).toEqual({ since, freeGb: 5 });
  expect(restarted(5.5 * gb, 5, nowMs + 120_000)).toBeNull();
  expect(restarted(1 * gb, 5, nowMs + 180_000)?.since).toBe("2026-05-14T09:03:00.000+09:00");
});

test("a disk too full to note it is low all the same, since one instant", () => {
  using deps = testDeps();
  const nowMs = deps.clock.now();
  const disk = createDiskWatch(deps.db.raw);
  deps.db.raw.pragma("query_only = ON");
  const low = { since: "2026-05-14T09:00:00.000+09:00", freeGb: 0 };
  expect([disk(0, 5, nowMs), disk(0, 5, nowMs + 60_000)]).toEqual([low, low]);
  deps.db.raw.pragma("query_only = OFF");
  expect(disk(0, 5, nowMs + 120_000)).toEqual(low);
  deps.db.raw.pragma("query_only = ON");
  expect(disk(9 * gb, 5, nowMs + 180_000)).toBeNull();
  deps.db.raw.pragma("query_only = OFF");
  expect(createDiskWatch(deps.db.raw)(9 * gb, 5, nowMs + 180_000)).toBeNull();
});

test("the system tells what is free on the disk of a folder, and of none that is not there", async () => {
  using folder = temporaryFolder();
  expect(await freeBytesOf(folder.path)).toBeGreaterThan(0);
  await expect(freeBytesOf(`${folder.path}/none`)).rejects.toThrow("ENOENT");
});
