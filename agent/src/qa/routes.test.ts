import type { QaEntry } from "@desk/shared/qa/model";
import { qaSeed } from "@desk/shared/qa/seed";
import type { QaBookAnswer } from "@desk/shared/qa/version";
import type { QaCandidatesAnswer, QaSaved, QaSearchAnswer } from "@desk/shared/qa/version-requests";
import { expect, test } from "vitest";
import { approval, contentDesk } from "../content/content.testing.ts";
import { id } from "../deps.testing.ts";

type Desk = ReturnType<typeof contentDesk>;
const book = async ({ ask }: Desk) =>
  (await ask<QaBookAnswer>("GET", "/api/qa/book", undefined, "counter")).body;
const found = async ({ ask }: Desk, q: string) =>
  (await ask<QaSearchAnswer>("GET", `/api/qa?q=${encodeURIComponent(q)}`, undefined, "counter")).body.ids;

/** Drafts, saves, submits and approves an entry. */
async function publish({ ask }: Desk, content: QaEntry, effectiveFrom = "2026-05-14") {
  const { version } = (await ask<QaSaved>("POST", `/api/qa/${content.id}/drafts`, {})).body;
  const path = `/api/qa/${content.id}/versions/${version.version}`;
  await ask("PUT", path, { revision: version.revision, content, changeNote: "加えた" });
  await ask("POST", `${path}/submit`);
  return ask("POST", `${path}/decision`, { ...approval, effectiveFrom });
}
const parking: QaEntry = {
  id: "parking",
  category: "visit",
  question: "駐車場はありますか",
  answer: ["市役所の駐車場をご利用いただけます。"],
  keywords: ["駐車場", "ちゅうしゃじょう"],
  sources: [{ fact: "P15", tag: "P" }],
};

test("the book is the seed until the city approves; then what was approved, from its day on", async () => {
  await using desk = contentDesk();
  const seed = await book(desk);
  expect(seed.preApproval).toBe(true);
  expect(seed.entries.map(({ qaId, state }) => [qaId, state])).toEqual(qaSeed.map((one) => [one.id, "seed"]));
  expect(await publish(desk, parking, "2026-05-20")).toMatchObject({ status: 200 });
  expect(await found(desk, "ちゅうしゃ")).toEqual([]);
  desk.deps.clock.set("2026-05-20T09:00:00+09:00");
  expect(await found(desk, "ちゅうしゃ")).toEqual(["parking"]);
  const { preApproval, entries } = await book(desk);
  expect(preApproval).toBe(false);
  expect(entries.at(-1)).toMatchObject({ qaId: "parking", version: 1, state: "approved", content: parking });
});

test("an entry is changed and taken out of the book by a next version", async () => {
  await using desk = contentDesk();
  const [first] = qaSeed;
  if (first === undefined) throw new Error("an empty seed");
  await publish(desk, { ...first, keywords: [...first.keywords, "ほげほげ"] });
  expect(await found(desk, "ほげほげ")).toEqual([first.id]);
  const [same] = (await book(desk)).entries;
  expect(same).toMatchObject({ qaId: first.id, version: 2 });
  await publish(desk, { ...first, retired: true });
  expect(await found(desk, "ほげほげ")).toEqual([]);
  expect((await book(desk)).entries.map(({ qaId }) => qaId)).not.toContain(first.id);
});

test("an unfinished entry is kept as a draft, but not handed in", async () => {
  await using desk = contentDesk();
  await desk.ask("POST", "/api/qa/parking/drafts", {});
  const path = "/api/qa/parking/versions/1";
  const empty = {
    ...parking,
    question: "",
    answer: [],
    sources: [{ fact: "P15", tag: "M" }],
    unconfirmed: ["C99"],
  };
  const saved = await desk.ask<QaSaved>("PUT", path, { revision: 1, content: empty, changeNote: "加えた" });
  expect(saved.body.faults.map(({ message }) => message)).toEqual([
    "質疑応答「parking」：質問がありません",
    "質疑応答「parking」：回答がありません",
    "質疑応答「parking」：要確認「C99」がありません",
  ]);
  expect(await desk.ask("POST", `${path}/submit`)).toMatchObject({
    status: 422,
    body: { code: "faulty-content" },
  });
  expect(await desk.ask("POST", "/api/qa/Parking Lot/drafts", {})).toMatchObject({ status: 404 });
});

test("the search refuses a letter for a word, and finds nothing for nothing", async () => {
  await using desk = contentDesk();
  const long = await desk.ask("GET", `/api/qa?q=${"あ".repeat(201)}`, undefined, "counter");
  expect(long).toMatchObject({ status: 422, body: { code: "schema" } });
  expect(await found(desk, "")).toEqual([]);
});

test("a question without an answer waits for the lead, once, and never with personal data", async () => {
  await using desk = contentDesk();
  const noted = (number: number, question: string) => ({
    ...{ type: "QuestionNoted", id: id(number), at: "2026-05-14T08:50:00+09:00" },
    ...{ counterId: "window-1", staffId: "lead-1", question, transactionId: id(9) },
  });
  const events = [
    noted(1, "駐車場は何時までですか"),
    noted(2, "090-1234-5678 の方の件"),
    noted(3, "授乳室はどこですか"),
  ];
  const sent = await desk.ask("POST", "/api/events", { events }, "counter");
  expect(sent.body).toMatchObject({
    results: [
      { status: "accepted" },
      { status: "rejected", reason: "personal-data" },
      { status: "accepted" },
    ],
  });
  const list = (await desk.ask<QaCandidatesAnswer>("GET", "/api/qa/candidates")).body.candidates;
  expect(list.map(({ question, transactionId }) => [question, transactionId])).toEqual([
    ["授乳室はどこですか", id(9)],
    ["駐車場は何時までですか", id(9)],
  ]);
  const dismiss = (number: number, sentBody = {}) =>
    desk.ask("POST", `/api/qa/candidates/${id(number)}/dismiss`, sentBody);
  expect(await dismiss(1, { qaId: "parking" })).toMatchObject({
    status: 200,
    body: { candidates: [{ id: id(3) }] },
  });
  expect(await dismiss(1)).toMatchObject({ status: 409 });
  expect(await dismiss(2)).toMatchObject({ status: 404 });
  expect(await dismiss(3)).toMatchObject({ body: { candidates: [] } });
  const { body } = await desk.ask<{ rows: { action: string; detail: string | null }[] }>(
    "GET",
    "/api/content/audit",
  );
  expect(body.rows.map(({ action, detail }) => [action, detail])).toEqual([
    ["dismiss", null],
    ["take", "parking"],
  ]);
});
