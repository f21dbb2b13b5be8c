import type { ReadsAnswer } from "@desk/shared/procedures/version-requests";
import { expect, test } from "vitest";
import { id } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";
import type { Judgement } from "../events/judge.ts";
import { approval, contentDesk } from "./content.testing.ts";

test("who has read a change, who has not; told twice, the first time counts", async () => {
  await using desk = contentDesk();
  await desk.ask("POST", "/api/procedures/guidance/versions/1/submit");
  await desk.ask("POST", "/api/procedures/guidance/versions/1/decision", approval);
  const reads = async () => (await desk.ask<ReadsAnswer>("GET", "/api/reads")).body.changes;
  expect(await reads()).toEqual([
    {
      procedureId: "guidance",
      version: 1,
      changeNote: "初版",
      effectiveFrom: "2026-05-20",
      readers: [],
      missing: ["lead-1", desk.secondLead],
    },
  ]);
  const read = (number: number, at: string, procedureVersion = 1): Judgement => {
    const by = { id: id(number), at, counterId: "window-1", staffId: "lead-1" };
    const event = { type: "ProcedureChangeRead", ...by, procedureId: "guidance", procedureVersion } as const;
    return { ok: true, event };
  };
  const events = [
    read(1, "2026-05-14T08:50:00+09:00"),
    read(2, "2026-05-13T23:49:00Z"),
    read(3, "2026-05-14T08:00:00+09:00", 2),
  ];
  await createIngest(desk.deps).record(events, "window-1");
  const [change] = await reads();
  expect(change).toMatchObject({
    readers: [{ staffId: "lead-1", at: "2026-05-13T23:49:00Z" }],
    missing: [desk.secondLead],
  });
  expect(await desk.ask("GET", "/api/reads", undefined, "counter")).toMatchObject({ status: 401 });
});
