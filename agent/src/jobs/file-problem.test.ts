import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DayListAnswer } from "@desk/shared/contract/report-life";
import { expect, test, vi } from "vitest";
import { createAgent } from "../app.ts";
import { caseOf } from "../reports/day.testing.ts";
import { closedDay, date } from "../reports/life/desk.testing.ts";
import { createJobs } from "./runner.ts";

// Real workbooks and PDFs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const dayOf = async ({ ask }: Awaited<ReturnType<typeof closedDay>>) =>
  (await ask<DayListAnswer>("GET", "/api/reports/daily?month=2026-05")).body.days[0];

test("a file that cannot be written leaves the older one whole, is said in the list, and heals by itself", async () => {
  await using desk = await closedDay();
  const agent = createAgent(desk.deps);
  const failed: string[] = [];
  desk.deps.filesFailed.subscribe((period) => failed.push(period));
  const jobs = createJobs(desk.deps, {
    "daily-report": (day) => agent.reports.compile(day).then(() => null),
    "nightly-close": async () => null,
    backup: async () => null,
  });
  const folder = join(desk.deps.dataDir, "reports");
  const html = join(folder, `daily-${date}.html`);
  await jobs.runDue();
  const before = readFileSync(html);
  expect(await dayOf(desk)).toMatchObject({ state: "draft", fileProblem: null });

  // In the way of what is written before it takes the file's place.
  const inTheWay = `${html}.${process.pid}.tmp`;
  mkdirSync(join(inTheWay, "x"), { recursive: true });
  await desk.record(caseOf({ n: 3, date }));
  await jobs.runDue();
  expect(readFileSync(html)).toEqual(before);
  expect(failed).toEqual([date]);
  expect(await dayOf(desk)).toMatchObject({
    total: 3,
    fileProblem: expect.stringMatching(
      /日報のファイルを書き込めません（EISDIR）。前に作ったファイルは、そのまま/,
    ),
  });
  expect((await desk.check()).fileProblem).toContain("自動でやり直します");

  rmSync(inTheWay, { recursive: true });
  desk.deps.clock.advance(15_000);
  await jobs.runDue();
  expect(readFileSync(html)).not.toEqual(before);
  expect(await dayOf(desk)).toMatchObject({ fileProblem: null });
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  await jobs.stop();
  await agent.close();
});

test("what another process compiles meanwhile does not undo a confirmation", async () => {
  await using desk = await closedDay();
  const agent = createAgent(desk.deps);
  await desk.record(caseOf({ n: 3, date }));
  // `desk report` has read the day, and is still making its files when the lead confirms.
  const compiling = agent.reports.compile(date);
  await desk.confirm();
  await compiling;
  expect((await desk.check()).report.state).toBe("confirmed");
  await agent.close();
});
