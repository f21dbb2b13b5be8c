import { words as form } from "@desk/extension/ui/record/words";
import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { granted } from "../support/agent.ts";
import { renewal, tally } from "../support/events.ts";
import { answers, at, type Head, openTwoLeads, send, type TwoLeads } from "../support/two-leads.ts";

/** A renewal from 10:00 on, recorded at window-1 by a colleague; the last `left` of its events are yet to come. */
async function withCase(desk: TwoLeads, left: number) {
  const { agent, a, panel } = desk;
  const { client } = await agent.lead();
  const colleague = granted(await client.createStaff({ name: "佐藤", role: "staff", pin: "258014" }));
  const events = renewal({ staffId: colleague.id, at: at("10:00") });
  const rest = events.splice(events.length - left);
  await send(panel, ...events);
  const [{ transactionId = "" } = {}] = events.flatMap((event) => ("transactionId" in event ? [event] : []));
  const seen = async () => granted(await a.cases.one(transactionId));
  const of = (head: Head) => ({ ...head, transactionId });
  return { colleague, rest, seen, of };
}

type OfCase = Head & { transactionId: string };

const correct = (
  of: OfCase,
  changes: DeskEventOf<"TransactionCorrected">["changes"],
  basedOn?: string,
): DeskEvent => ({
  ...{ type: "TransactionCorrected", ...of, changes, reason: "選び間違い" },
  ...(basedOn === undefined ? {} : { basedOn }),
});
const voided = (of: OfCase, basedOn?: string): DeskEvent => ({
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
  const of = (head: Head) => ({
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
