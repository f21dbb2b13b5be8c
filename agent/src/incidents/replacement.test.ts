import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";
import { expect, test, vi } from "vitest";
import { id } from "../deps.testing.ts";
import { closedDay, date } from "../reports/life/desk.testing.ts";

vi.setConfig({ testTimeout: 30_000 });

const at = (time: string, day = date) => `${day}T${time}:00+09:00`;
const accident: DeskEvent = {
  type: "IncidentReported",
  ...{ id: id(501), at: at("19:10"), counterId: "window-1", staffId: "lead-1", incidentId: id(500) },
  ...{ kind: "accident", category: "leak", discoveredAt: at("16:00"), summary: "書類を渡し違えた" },
};
const told: DeskEvent = {
  type: "IncidentUpdated",
  ...{ id: id(502), at: at("19:12"), counterId: "console", staffId: "lead-1", incidentId: id(500) },
  changes: { reportedAt: at("19:11"), reportedTo: "phone" },
};
type Changes = DeskEventOf<"IncidentUpdated">["changes"];
const byLead = (n: number, moment: string, changes: Changes): DeskEvent => ({
  ...{ type: "IncidentUpdated", id: id(n), at: moment, counterId: "console", staffId: "lead-1" },
  ...{ incidentId: id(500), changes },
});

const accepted = { body: { results: [{ status: "accepted" }] } };

test("an accident found out after the day was handed in is recorded, and the day wants a 差替え", async () => {
  await using desk = await closedDay();
  await desk.confirm();
  await desk.submit();
  const stand = async () => {
    const { report, needsReplacement } = await desk.check();
    return [report.state, needsReplacement];
  };
  expect(await stand()).toEqual(["submitted", false]);
  await desk.record([accident]);
  await desk.compile();
  expect(await stand()).toEqual(["submitted", true]);
  const { body } = await desk.ask<{ changes: unknown[] }>("GET", `/api/reports/daily/${date}/difference`);
  expect(JSON.stringify(body)).toContain("苦情・トラブル・事故");
});

test("what is done afterwards leaves the day handed in as it is; what its own facts are does not", async () => {
  await using desk = await closedDay();
  await desk.record([accident, told]);
  await desk.compile();
  await desk.confirm();
  await desk.submit();
  desk.deps.clock.set(at("10:00", "2026-05-15"));
  const send = (event: DeskEvent) => desk.ask("POST", "/api/events", { events: [event] });
  expect(
    await send(byLead(503, at("09:30", "2026-05-15"), { followUp: "回収し、本人へ返却した" })),
  ).toMatchObject(accepted);
  await desk.compile();
  expect((await desk.check()).needsReplacement).toBe(false);
  expect(await send(byLead(504, at("19:20"), { summary: "書類1枚を渡し違えた" }))).toMatchObject(accepted);
  await desk.compile();
  expect((await desk.check()).needsReplacement).toBe(true);
});
