import { createStaffRepo } from "@desk/agent/access/staff-repo";
import { toJstIso } from "@desk/shared/calendar/business-date";
import type { DailyReport, DeskEvent, LiveStatus } from "@desk/shared/contract";
import { arbitraryArrivals, arbitraryDate, arbitraryDay } from "@desk/shared/figures/arbitrary-day.testing";
import { foldDay } from "@desk/shared/figures/events";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTestAgent, granted, type TestAgent } from "../support/agent.ts";
import { renewal, tally } from "../support/events.ts";

test("a counter's day: paired, recorded, seen live, in the report", async () => {
  await using agent = createTestAgent("2026-05-14T10:00:00+09:00");
  const { client } = await agent.paired("window-1");
  const lead = await agent.lead();
  const seen: LiveStatus[] = [];
  const line = lead.client.live({
    onOpen: () => undefined,
    onStatus: (status) => seen.push(status),
    onDown: () => undefined,
  });
  try {
    await expect.poll(() => seen.at(-1)).toMatchObject({ todayCount: 0, openCases: [] });
    const [started, waiting, ...rest] = renewal({ at: "2026-05-14T09:30:00+09:00" });
    if (!started || !waiting) throw new Error("a renewal has a start and a wait");
    granted(await client.sendEvents([started, waiting]));
    await expect
      .poll(() => seen.at(-1)?.openCases)
      .toMatchObject([{ counterId: "window-1", procedureId: "certificate-renewal", phase: "review" }]);
    granted(await client.sendEvents([...rest, tally()]));
    await expect.poll(() => seen.at(-1)).toMatchObject({ todayCount: 2, openCases: [] });
  } finally {
    line.stop();
  }
  const report = granted(await client.dailyReport("2026-05-14"));
  expect(report.transactions.total).toBe(2);
  expect(report.handling.all).toEqual({ n: 1, meanS: 720, medianS: 720, maxS: 720 });
  expect(report.review.all).toEqual({ n: 1, meanS: 300, medianS: 300, maxS: 300 });
  expect(report).toMatchObject({ openingKind: "thursday-extended", dueDate: "2026-05-15", state: "draft" });
});

test("the report's files come with their types", async () => {
  await using agent = createTestAgent();
  const { client } = await agent.paired("window-1");
  granted(await client.sendEvents(renewal({ at: "2026-05-14T08:30:00+09:00" })));
  const html = granted(await client.dailyReportFile("2026-05-14", "html"));
  expect(await html.text()).toContain("電子証明書の更新");
  const xlsx = granted(await client.dailyReportFile("2026-05-14", "xlsx"));
  expect(new Uint8Array(await xlsx.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
});

/** The parts of a report that follow from the events alone, in the form in which foldDay tells them. */
function figuresOf(report: DailyReport) {
  const byProcedure = Object.fromEntries(
    Object.entries(report.transactions.byProcedure)
      .filter(([, figures]) => figures.count > 0)
      .map(([id, { monthToDate: _, ...figures }]) => [id, figures]),
  );
  const byHour = Object.fromEntries(
    Object.entries(report.transactions.byHour).filter(([, count]) => count > 0),
  );
  const staff = report.staff.map(({ staffId, firstAt, lastAt }) => ({ staffId, firstAt, lastAt }));
  const { handling, review, wrapUp, inaccurate, open, openCases, voided, corrected, corrections } = report;
  const { calls, feeAssisted, enteredAfterwards } = report;
  const transactions = { total: report.transactions.total, byProcedure, byHour };
  return {
    transactions,
    handling,
    review,
    wrapUp,
    inaccurate,
    calls,
    feeAssisted,
    enteredAfterwards,
    open,
    openCases,
    voided,
    corrected,
    corrections,
    staff,
  };
}

/** Cuts a list at the given places into requests of their own. */
function cut<T>(list: readonly T[], places: readonly number[]): T[][] {
  const ends = [...new Set(places.map((place) => place % list.length)), list.length].sort((a, b) => a - b);
  return ends.flatMap((end, n) => {
    const part = list.slice(ends[n - 1] ?? 0, end);
    return part.length > 0 ? [part] : [];
  });
}

/** What a counter may not do: correct another person's record or another day's, begin or end a case over again. */
const refusedToCounters = ["not-own-record", "other-day", "conflict"];

/** Sends each counter's events with that counter's own token; returns the report that follows, and what was refused. */
async function deliver(agent: TestAgent, batches: readonly DeskEvent[][]) {
  const refused = new Set<string | null>();
  const { client: first } = await agent.paired("window-1");
  const clients = new Map([["window-1", first]]);
  for (const batch of batches) {
    for (const [counterId, events] of Map.groupBy(batch, (event) => event.counterId)) {
      const client = clients.get(counterId) ?? (await agent.paired(counterId)).client;
      clients.set(counterId, client);
      const { results } = granted(await client.sendEvents(events));
      for (const { id, status, reason } of results) {
        if (status !== "rejected") refused.delete(id);
        else {
          expect(refusedToCounters).toContain(reason);
          refused.add(id);
        }
      }
    }
  }
  return { report: granted(await first.dailyReport(arbitraryDate)), refused };
}

const arrivals = arbitraryDay()
  .filter((events) => events.length > 0)
  .chain((events) =>
    fc.record({
      events: fc.constant(events),
      arrived: arbitraryArrivals(events),
      cuts: fc.array(fc.nat({ max: 200 }), { maxLength: 6 }),
    }),
  );

test("however a day arrives, cut, turned and repeated, its report is the fold of its events", async () => {
  await fc.assert(
    fc.asyncProperty(arrivals, async ({ events, arrived, cuts }) => {
      // The evening after: corrections may reach into the next day.
      await using agent = createTestAgent(
        toJstIso(Date.parse(`${arbitraryDate}T23:00:00+09:00`) + 86_400_000),
      );
      const staff = createStaffRepo(agent.deps.db.raw);
      for (const name of ["佐藤", "鈴木"]) staff.add({ name, role: "staff", pinHash: "unused" });
      const { report, refused } = await deliver(agent, cut(arrived, cuts));
      const taken = events.filter((event) => !refused.has(event.id));
      const { lastFinishAt: _, heldUp: __, ...figures } = foldDay(taken, arbitraryDate);
      expect(figuresOf(report)).toEqual(figures);
    }),
    { numRuns: 12 },
  );
}, 120_000);
