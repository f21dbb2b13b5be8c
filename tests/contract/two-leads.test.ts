import { createAgentClient } from "@desk/extension/agent-client/client";
import { createLeadClient } from "@desk/extension/agent-client/lead-client";
import { words as form } from "@desk/extension/ui/record/words";
import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { baseUrl, createTestAgent, fetchInto, granted, type TestAgent } from "../support/agent.ts";
import { renewal, tally } from "../support/events.ts";

const at = (time: string) => `2026-05-14T${time}:00+09:00`;

/** Two leads, each at a console of their own, and a panel; at 11:00. */
async function openTwoLeads() {
  const agent = createTestAgent(at("11:00"));
  const first = await agent.lead();
  const second = granted(await first.client.createStaff({ name: "山本", role: "lead", pin: "258013" }));
  const { client, token } = await agent.paired("console");
  const { session } = granted(await client.signIn(second.id, "258013"));
  const panel = await agent.paired("window-1");
  const consoleOf = (staffId: string, access: { token: string; session: string }) => {
    const endpoint = { fetch: fetchInto(agent.app), baseUrl, ...access };
    const { incidents, cases } = createLeadClient(endpoint);
    const of = { ...createAgentClient(endpoint), incidents, cases };
    return { ...of, head: (time: string) => ({ id: v7(), at: at(time), counterId: "console", staffId }) };
  };
  return {
    agent,
    a: consoleOf("lead-1", first),
    b: consoleOf(second.id, { token, session }),
    panel: {
      ...panel.client,
      head: (time: string) => ({ id: v7(), at: at(time), counterId: "window-1", staffId: "lead-1" }),
    },
    secondId: second.id,
    [Symbol.asyncDispose]: () => agent[Symbol.asyncDispose](),
  };
}

type Sender = { sendEvents: Awaited<ReturnType<TestAgent["lead"]>>["client"]["sendEvents"] };
const send = async ({ sendEvents }: Sender, ...events: DeskEvent[]) =>
  granted(await sendEvents(events)).results.map(({ status, reason, detail = "" }) => ({
    answer: reason ?? status,
    detail,
  }));
const answers = async (who: Sender, ...events: DeskEvent[]) =>
  (await send(who, ...events)).map(({ answer }) => answer);

type Updated = DeskEventOf<"IncidentUpdated">;

async function withComplaint(desk: Awaited<ReturnType<typeof openTwoLeads>>) {
  const { a, panel } = desk;
  const incidentId = v7();
  const complaint: DeskEvent = {
    ...{ type: "IncidentReported", ...panel.head("10:30"), incidentId, discoveredAt: at("10:25") },
    ...{ kind: "complaint", category: "manner", summary: "説明が早口とのお申出" },
  };
  expect(await answers(panel, complaint)).toEqual(["accepted"]);
  const seen = granted(await a.incidents.one(incidentId));
  const update = (
    head: Pick<Updated, "id" | "at" | "counterId" | "staffId">,
    changes: Updated["changes"],
    basedOn?: string | null,
  ): Updated => ({
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
  head: Pick<Updated, "id" | "at" | "counterId" | "staffId">,
  told: Partial<DeskEventOf<"DeviceStatusReported">>,
): DeskEventOf<"DeviceStatusReported"> => ({
  ...{ type: "DeviceStatusReported", ...head, deviceId: "terminal-1", status: "down" },
  ...told,
});
const today = { from: "2026-05-14", to: "2026-05-14" };
const stateOf = async (who: Awaited<ReturnType<typeof openTwoLeads>>["a"]) =>
  granted(await who.deviceTimeline("terminal-1", today)).state;

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
    head: Pick<Updated, "id" | "at" | "counterId" | "staffId">,
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

type Opened = Awaited<ReturnType<typeof openTwoLeads>>;

/** A renewal from 10:00 on, recorded at window-1 by a colleague; the last `left` of its events are yet to come. */
async function withCase(desk: Opened, left: number) {
  const { agent, a, panel } = desk;
  const { client } = await agent.lead();
  const colleague = granted(await client.createStaff({ name: "佐藤", role: "staff", pin: "258014" }));
  const events = renewal({ staffId: colleague.id, at: at("10:00") });
  const rest = events.splice(events.length - left);
  await send(panel, ...events);
  const [{ transactionId = "" } = {}] = events.flatMap((event) => ("transactionId" in event ? [event] : []));
  const seen = async () => granted(await a.cases.one(transactionId));
  const of = (head: Pick<Updated, "id" | "at" | "counterId" | "staffId">) => ({ ...head, transactionId });
  return { colleague, rest, transactionId, seen, of };
}

const correct = (
  of: { id: string; at: string; counterId: string; staffId: string; transactionId: string },
  changes: DeskEventOf<"TransactionCorrected">["changes"],
  basedOn?: string,
): DeskEvent => ({
  ...{ type: "TransactionCorrected", ...of, changes, reason: "選び間違い" },
  ...(basedOn === undefined ? {} : { basedOn }),
});
const voided = (of: Parameters<typeof correct>[0], basedOn?: string): DeskEvent => ({
  ...{ type: "TransactionVoided", ...of, reason: "二重に記録" },
  ...(basedOn === undefined ? {} : { basedOn }),
});

test("of two leads who correct one case the second is told each field, and may go on from there", async () => {
  await using desk = await openTwoLeads();
  const { a, b } = desk;
  const { seen, of } = await withCase(desk, 0);
  const { latestId } = await seen();
  const changes = { quantity: 2, finishedAt: at("10:20"), timeIsAccurate: false } as const;
  const first = correct(of(b.head("10:42")), changes, latestId);
  expect(await answers(b, first, first)).toEqual(["accepted", "duplicate"]);

  const late = correct(of(a.head("10:45")), { outcome: "cancelled", quantity: 3 }, latestId);
  const [told] = await send(a, late);
  expect(told).toEqual({
    answer: "overtaken",
    detail: `10:00の窓口1の「電子証明書の更新」の記録は、画面を開いたあとに変わっています。山本さんが10:42に「${form.to}（10:20）」「${form.quantity}（2件）」「${form.accurate}（いいえ）」を訂正しました。今回の内容は記録していません。いまの内容を確かめ、必要ならもう一度記録してください。`,
  });
  const now = await seen();
  expect(now).toMatchObject({ latestId: first.id, row: { outcome: "completed", quantity: 2 } });
  const again = correct(of(a.head("10:46")), { outcome: "cancelled" }, now.latestId);
  expect(await answers(a, again)).toEqual(["accepted"]);
  expect((await seen()).row).toMatchObject({ outcome: "cancelled", quantity: 2, timeIsAccurate: false });

  // Taken back meanwhile: the other's 訂正 would change what no longer counts.
  expect(await answers(b, voided(of(b.head("10:50")), again.id))).toEqual(["accepted"]);
  const [gone] = await send(a, correct(of(a.head("10:51")), { procedureId: "pin-reset" }, again.id));
  expect(gone).toMatchObject({ answer: "overtaken" });
  expect(gone?.detail).toMatch(
    /山本さんが10:50にこの記録を取り消しました。今回の内容は記録していません。いまの内容を確かめてください。$/,
  );
  expect((await seen()).row).toMatchObject({ voided: true, procedureId: "certificate-renewal" });
});

test("what a counter has done with the case meanwhile is told, too; the counter itself is never refused for it", async () => {
  await using desk = await openTwoLeads();
  const { a, b, panel } = desk;
  const { colleague, rest, seen, of } = await withCase(desk, 3);
  const [review, serving, finish] = rest;
  if (review === undefined || serving === undefined || finish === undefined) throw new Error("four events");
  const open = await seen();
  expect(open.row).toMatchObject({ phase: "serving", finishedAt: null });
  // The case goes on: that says nothing against another procedure, but somebody works at it.
  expect(await answers(panel, review)).toEqual(["accepted"]);
  const [alive] = await send(a, voided(of(a.head("10:12")), open.latestId));
  expect(alive?.detail).toContain("佐藤さん（窓口1）が10:10に「審査待ち」に切り替えました。");
  const other = correct(of(a.head("10:12")), { procedureId: "certificate-issue" }, open.latestId);
  expect(await answers(a, other)).toEqual(["accepted"]);

  expect(await answers(panel, serving, finish)).toEqual(["accepted", "accepted"]);
  const [told] = await send(b, correct(of(b.head("10:20")), { procedureId: "pin-reset" }, other.id));
  expect(told).toMatchObject({ answer: "overtaken" });
  expect(told?.detail).toContain("佐藤さん（窓口1）が10:17に「完了」で終了しました。今回の内容は");

  const atCounter = (time: string) => ({ ...of(panel.head(time)), staffId: colleague.id });
  const { latestId } = await seen();
  expect(await answers(panel, correct(atCounter("10:30"), { quantity: 2 }))).toEqual(["accepted"]);
  const [own] = await send(a, correct(of(a.head("10:31")), { quantity: 4 }, latestId));
  expect(own?.detail).toContain("佐藤さん（窓口1）が10:30に「件数（2件）」を訂正しました。");
  // Late from a counter, after the lead has had the last word.
  expect(await answers(b, correct(of(b.head("10:40")), { quantity: 5 }, (await seen()).latestId))).toEqual([
    "accepted",
  ]);
  expect(await answers(panel, voided(atCounter("10:35")))).toEqual(["accepted"]);
  const [withdrawn] = await send(a, voided(of(a.head("10:45")), latestId));
  expect(withdrawn?.detail).toContain("佐藤さん（窓口1）が10:35にこの記録を取り消しました。");
});

test("of a one-tap count the second lead is told what the first has made of it", async () => {
  await using desk = await openTwoLeads();
  const { a, b, panel } = desk;
  const counted = tally({ at: at("10:05") });
  await send(panel, counted);
  const { latestId } = granted(await a.cases.one(counted.id));
  expect(latestId).toBe(counted.id);
  const of = (head: Parameters<typeof voided>[0] | Pick<Updated, "id" | "at" | "counterId" | "staffId">) => ({
    ...head,
    transactionId: counted.id,
  });
  expect(await answers(b, correct(of(b.head("10:42")), { quantity: 3 }, latestId))).toEqual(["accepted"]);
  const [told] = await send(a, voided(of(a.head("10:44")), latestId));
  expect(told?.detail).toMatch(/^10:05の窓口1の「.*案内.*」の記録は、画面を/);
  expect(told?.detail).toContain("山本さんが10:42に「件数（3件）」を訂正しました。");
  const now = granted(await a.cases.one(counted.id));
  expect(now.row).toMatchObject({ quantity: 3, voided: false });
  expect(await answers(a, voided(of(a.head("10:46")), now.latestId))).toEqual(["accepted"]);
});
