import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";
import type { IncidentsAnswer } from "@desk/shared/contract/incidents";
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

test("取消 takes an incident out of its day, which names it in its foot and wants a 差替え; the lead's alone", async () => {
  await using desk = await closedDay();
  await desk.record([accident, told]);
  await desk.compile();
  await desk.confirm();
  await desk.submit();
  const send = (event: DeskEvent, who: "lead" | "counter") =>
    desk.ask("POST", "/api/events", { events: [event] }, who);
  const reason = "別の日の事故を誤って記録した";
  const byCounter = { ...byLead(505, at("19:12"), { voidReason: reason }), counterId: "window-1" };
  expect(await send(byCounter, "counter")).toMatchObject({
    body: {
      results: [{ status: "rejected", detail: expect.stringContaining("現場責任者が責任者画面から") }],
    },
  });
  desk.deps.clock.set(at("10:00", "2026-05-18"));
  expect(await send(byLead(506, at("09:30", "2026-05-18"), { voidReason: reason }), "lead")).toMatchObject(
    accepted,
  );
  await desk.compile();
  expect((await desk.check()).needsReplacement).toBe(true);
  await desk.post("revise", { revision: 1, reason: "事故の取消" });
  const { report } = await desk.check();
  expect(report.incidents).toEqual([]);
  const html = new TextDecoder().decode(await desk.file(`/api/reports/daily/${date}.html`));
  const text = html.replace(/<[^>]+>/g, " ");
  expect(text).toContain("なし（苦情 0件・トラブル 0件・事故 0件）");
  expect(text).toMatch(new RegExp(`苦情等の取消 1件.*事故（漏えい）.*理由: ${reason}`, "s"));

  const list = async (query: string) =>
    (await desk.ask<IncidentsAnswer>("GET", `/api/incidents?${query}`)).body;
  expect(await list("open=1")).toMatchObject({ incidents: [], open: 0 });
  expect((await list("month=2026-05")).incidents).toMatchObject([{ voided: { reason } }]);
  const form = new TextDecoder().decode(await desk.file(`/api/incidents/${id(500)}.html`));
  expect(form).toContain("取消済（令和8年5月18日(月) 09:30");
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
