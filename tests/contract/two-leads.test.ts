import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { granted } from "../support/agent.ts";
import { answers, at, type Head, openTwoLeads, send, type TwoLeads } from "../support/two-leads.ts";

type Updated = DeskEventOf<"IncidentUpdated">;

async function withComplaint(desk: TwoLeads) {
  const { a, panel } = desk;
  const incidentId = v7();
  const complaint: DeskEvent = {
    ...{ type: "IncidentReported", ...panel.head("10:30"), incidentId, discoveredAt: at("10:25") },
    ...{ kind: "complaint", category: "manner", summary: "説明が早口とのお申出" },
  };
  expect(await answers(panel, complaint)).toEqual(["accepted"]);
  const seen = granted(await a.incidents.one(incidentId));
  const update = (head: Head, changes: Updated["changes"], basedOn?: string | null): Updated => ({
    ...{ type: "IncidentUpdated", ...head, incidentId, changes },
    ...(basedOn === undefined ? {} : { basedOn }),
  });
  return { incidentId, latestId: seen.latestId, update };
}

test("of two leads who edit one incident the second is told who changed what and when, and may go on from there", async () => {
  await using desk = await openTwoLeads();
  const { a, b } = desk;
  const { incidentId, latestId, update } = await withComplaint(desk);
  const prevention = update(b.head("10:42"), { prevention: "朝礼で確認する", state: "closed" }, latestId);
  expect(await answers(b, prevention)).toEqual(["accepted"]);
  // The same record sent again is no new edit.
  expect(await answers(b, prevention)).toEqual(["duplicate"]);

  const late = update(a.head("10:45"), { summary: "説明が早口で聞き取れないとのお申出" }, latestId);
  const [told] = await send(a, late);
  expect(told).toEqual({
    answer: "overtaken",
    detail:
      "この苦情・トラブル・事故の記録は、画面を開いたあとに変わっています。山本さんが10:42に「再発防止」「状況（完了）」を変更しました。今回の内容は記録していません。いまの内容を確かめ、必要ならもう一度記録してください。",
  });
  const now = granted(await a.incidents.one(incidentId));
  expect(now).toMatchObject({
    latestId: prevention.id,
    incident: { summary: "説明が早口とのお申出", state: "closed" },
  });
  const again = update(a.head("10:46"), late.changes, now.latestId);
  expect(await answers(a, again)).toEqual(["accepted"]);
  expect(granted(await b.incidents.one(incidentId)).incident).toMatchObject({
    ...{ summary: "説明が早口で聞き取れないとのお申出", state: "closed", prevention: "朝礼で確認する" },
  });
  // It was said to the person who asked: nobody has to look after it any more.
  expect(granted(await a.dailyReport("2026-05-14")).incidents).toHaveLength(1);
  const refused = desk.agent.deps.db.raw.prepare("SELECT count(*) FROM rejected_event").pluck().get();
  expect(refused).toBe(0);
});

test("two edits that arrive in the same moment are told apart", async () => {
  await using desk = await openTwoLeads();
  const { a, b } = desk;
  const { latestId, update } = await withComplaint(desk);
  const results = await Promise.all([
    answers(b, update(b.head("10:42"), { category: "explanation", kind: "complaint" }, latestId)),
    answers(a, update(a.head("10:42"), { category: "rules", kind: "complaint" }, latestId)),
  ]);
  expect(results.flat().sort()).toEqual(["accepted", "overtaken"]);
});

test("what a counter tells is never refused for this, and nobody overtakes themselves", async () => {
  await using desk = await openTwoLeads();
  const { a, b, panel } = desk;
  const { latestId, update } = await withComplaint(desk);
  expect(await answers(b, update(b.head("10:42"), { followUp: "詫びた" }, latestId))).toEqual(["accepted"]);
  const counters = update(panel.head("10:50"), { followUp: "順番を説明した" }, latestId);
  expect(await answers(panel, counters, update(panel.head("10:51"), { firstAid: "詫びた" }))).toEqual([
    "accepted",
    "accepted",
  ]);
  // The lead sits at the panel himself, and goes on at the console from what he had open there.
  const [told] = await send(a, update(a.head("10:52"), { followUp: "対応中" }, latestId));
  expect(told?.detail).toContain("山本さんが10:42に「対応・経過」を変更しました。今回の内容は");
});

const status = (
  head: Head,
  told: Partial<DeskEventOf<"DeviceStatusReported">>,
): DeskEventOf<"DeviceStatusReported"> => ({
  ...{ type: "DeviceStatusReported", ...head, deviceId: "terminal-1", status: "down" },
  ...told,
});
const today = { from: "2026-05-14", to: "2026-05-14" };
const stateOf = async (who: TwoLeads["a"]) => granted(await who.deviceTimeline("terminal-1", today)).state;

test("a device's state that has changed meanwhile is not overwritten unseen; a late report of a counter is added", async () => {
  await using desk = await openTwoLeads();
  const { a, b, panel } = desk;
  const basedOn = (await stateOf(a)).latestId ?? null;
  expect(basedOn).toBeNull();
  const set = status(b.head("10:42"), { cause: "terminal", takenBy: desk.secondId, basedOn });
  expect(await answers(b, set)).toEqual(["accepted"]);
  const [told] = await send(a, status(a.head("10:44"), { status: "ok", basedOn }));
  expect(told).toEqual({
    answer: "overtaken",
    detail:
      "統合端末1の状態は、画面を開いたあとに変わっています。山本さんが10:42に「停止・端末故障」（対応中：山本）と記録しました。今回の内容は記録していません。いまの内容を確かめ、必要ならもう一度記録してください。",
  });
  const stands = await stateOf(a);
  expect(stands).toMatchObject({ status: "down", latestId: set.id });
  // Whoever finds the same says nothing against it.
  const { takenBy = "" } = set;
  const same = status(a.head("10:45"), { cause: "terminal", takenBy, basedOn });
  expect(await answers(a, same)).toEqual(["accepted"]);
  expect(await answers(panel, status(panel.head("10:20"), { status: "trouble", basedOn: null }))).toEqual([
    "accepted",
  ]);
  const latestId = (await stateOf(a)).latestId ?? null;
  expect(await answers(b, status(b.head("10:50"), { status: "ok", basedOn: latestId }))).toEqual([
    "accepted",
  ]);
});

test("of two 再分類 of one episode the second is told of the first", async () => {
  await using desk = await openTwoLeads();
  const { a, b, panel } = desk;
  const fault = status(panel.head("10:00"), { cause: "terminal" });
  await send(panel, fault, status(panel.head("10:20"), { status: "ok" }));
  const episode = async () => {
    return granted(await a.deviceTimeline("terminal-1", today)).episodes.find(
      ({ reportId }) => reportId === fault.id,
    );
  };
  const relabel = (
    head: Head,
    changes: DeskEventOf<"DeviceEpisodeRelabelled">["changes"],
    basedOn: string | null,
  ): DeskEvent => ({
    ...{ type: "DeviceEpisodeRelabelled", ...head, deviceId: "terminal-1", reportId: fault.id },
    ...{ changes, reason: "業者の点検で判明", basedOn },
  });
  const basedOn = (await episode())?.latestId ?? null;
  const first = relabel(b.head("10:42"), { cause: "power", status: "trouble" }, basedOn);
  expect(await answers(b, first)).toEqual(["accepted"]);
  const [told] = await send(a, relabel(a.head("10:44"), { cause: "network" }, basedOn));
  expect(told).toMatchObject({
    answer: "overtaken",
    detail: expect.stringContaining(
      "この期間の統合端末1の分類は、画面を開いたあとに変わっています。山本さんが10:42に「状態（不調）」「原因（電源）」を再分類しました。",
    ),
  });
  expect(await episode()).toMatchObject({ latestId: first.id, cause: "power" });
  expect(await answers(a, relabel(a.head("10:46"), { cause: "network" }, first.id))).toEqual(["accepted"]);
  expect(await episode()).toMatchObject({ cause: "network", status: "trouble" });
});
