import type { ContentAnswer, ProcedureContent } from "@desk/shared/procedures/version";
import { effectiveVersion } from "@desk/shared/procedures/version";
import type { AuditAnswer, ProcedureVersionsAnswer } from "@desk/shared/procedures/version-requests";
import { expect, test } from "vitest";
import { approval, contentDesk, guidanceDraft } from "./content.testing.ts";

type Desk = ReturnType<typeof contentDesk>;
const draft = guidanceDraft;
const guidance = "/api/procedures/guidance";

const retitle =
  (title: string) =>
  ({ procedure, words }: ProcedureContent) => {
    const first = words[procedure.first];
    if (first === undefined) throw new Error("guidance has no first step");
    first.title = title;
  };
const current = async ({ ask }: Desk) =>
  (await ask<ContentAnswer>("GET", "/api/content", undefined, "counter")).body;

test("before any approval the counters follow the seeds, under 承認前", async () => {
  await using desk = contentDesk();
  const { preApproval, versions, openQuestions } = await current(desk);
  expect(preApproval).toBe(true);
  expect(versions.length).toBeGreaterThan(5);
  expect(new Set(versions.map(({ state }) => state))).toEqual(new Set(["seed"]));
  expect(openQuestions.C1).toMatchObject({ question: expect.any(String) });
});

test("a version lives from the draft to the counters: drafted, saved, submitted, approved, in force on its day", async () => {
  await using desk = contentDesk();
  const { path, saved } = await draft(desk, retitle("来庁の用件をうかがう"));
  expect(saved).toMatchObject({ status: 200, body: { faults: [], version: { revision: 2, version: 2 } } });
  expect(saved.body.version.content.procedure.version).toBe(2);
  expect((await desk.ask("POST", `${path}/submit`)).body).toMatchObject({ version: { state: "submitted" } });
  expect(await desk.ask("POST", `${path}/decision`, approval)).toMatchObject({
    status: 200,
    body: { version: { state: "approved", effectiveFrom: "2026-05-20", decision: { number: "市民第12号" } } },
  });
  const announced = await current(desk);
  expect(announced.preApproval).toBe(true);
  const of = announced.versions.filter(({ procedureId }) => procedureId === "guidance");
  expect(of.map(({ state, effectiveFrom }) => [state, effectiveFrom])).toEqual([
    ["seed", null],
    ["approved", "2026-05-20"],
  ]);
  expect(effectiveVersion(of, "guidance", "2026-05-19")?.state).toBe("seed");
  expect(effectiveVersion(of, "guidance", "2026-05-20")?.version).toBe(2);

  desk.deps.clock.set("2026-05-20T08:00:00+09:00");
  const inForce = await current(desk);
  expect(inForce.preApproval).toBe(false);
  const [only, ...others] = inForce.versions.filter(({ procedureId }) => procedureId === "guidance");
  expect(others).toEqual([]);
  expect(only).toMatchObject({ version: 2, state: "approved", changeNote: "案内の順を変えた" });
  expect((await desk.ask("GET", guidance)).body).toMatchObject({ version: 2, words: only?.content.words });

  const { rows } = (await desk.ask<AuditAnswer>("GET", "/api/content/audit")).body;
  expect(rows.map(({ action, staffId, version, at }) => [action, staffId, version, at.slice(0, 10)])).toEqual(
    [
      ["approve", "lead-1", 2, "2026-05-14"],
      ["submit", "lead-1", 2, "2026-05-14"],
      ["save", "lead-1", 2, "2026-05-14"],
      ["draft", "lead-1", 2, "2026-05-14"],
    ],
  );
});

test("an approved version is never changed, only followed", async () => {
  await using desk = contentDesk();
  const { path, saved } = await draft(desk, retitle("用件"));
  await desk.ask("POST", `${path}/submit`);
  await desk.ask("POST", `${path}/decision`, approval);
  const { content } = saved.body.version;
  const again = await desk.ask("PUT", path, { revision: 2, content, changeNote: "もう一度" });
  expect(again).toMatchObject({ status: 409, body: { code: "conflict" } });
  expect(JSON.stringify(again.body)).toContain("次の版の下書きを作ってください");
  expect(await desk.ask("DELETE", path)).toMatchObject({ status: 409 });
  expect(await desk.ask("POST", `${guidance}/drafts`, {})).toMatchObject({
    status: 201,
    body: { version: { version: 3 } },
  });
});

test("two leads at one draft: the later save is told, and nothing of the earlier one is lost", async () => {
  await using desk = contentDesk();
  const { path, revision, saved } = await draft(desk, retitle("先の人"));
  const content = structuredClone(saved.body.version.content);
  retitle("後の人")(content);
  const late = await desk.ask("PUT", path, { revision, content, changeNote: "別の変更" }, "second-lead");
  expect(late).toMatchObject({
    status: 409,
    body: { code: "conflict", detail: expect.stringContaining("別の画面で保存") },
  });
  expect(await desk.ask("POST", `${guidance}/drafts`, {}, "second-lead")).toMatchObject({ status: 409 });
  const { versions } = (await desk.ask<ProcedureVersionsAnswer>("GET", `${guidance}/versions`)).body;
  expect(versions.at(-1)).toMatchObject({ revision: 2, content: saved.body.version.content });
  // Read anew, the second lead's save goes through.
  const next = await desk.ask("PUT", path, { revision: 2, content, changeNote: "別の変更" }, "second-lead");
  expect(next).toMatchObject({ status: 200, body: { version: { savedBy: desk.secondLead, revision: 3 } } });
});

test("the whole manual is handed in and approved as one book, or not at all", async () => {
  await using desk = contentDesk();
  const seeds = (await current(desk)).versions;
  const items = seeds.map(({ procedureId, version }) => ({ kind: "procedure", id: procedureId, version }));
  const unknown = { kind: "procedure", id: "guidance", version: 9 };
  const half = await desk.ask("POST", "/api/content/submissions", { items: [...items, unknown] });
  expect(half).toMatchObject({ status: 404, body: { detail: expect.stringContaining("「guidance」第9版") } });
  expect((await desk.ask("GET", "/api/content/versions")).body).toEqual({ heads: [] });

  const submitted = await desk.ask<{ heads: { state: string }[] }>("POST", "/api/content/submissions", {
    items,
  });
  expect(submitted.status).toBe(200);
  expect(submitted.body.heads.map(({ state }) => state)).toEqual(items.map(() => "submitted"));
  const decided = await desk.ask("POST", "/api/content/decisions", { items, decision: approval });
  expect(decided.status).toBe(200);
  desk.deps.clock.set("2026-05-20T08:00:00+09:00");
  const { preApproval, versions } = await current(desk);
  expect(preApproval).toBe(false);
  expect(versions.map(({ content }) => content)).toEqual(seeds.map(({ content }) => content));
  expect(new Set(versions.map(({ state }) => state))).toEqual(new Set(["approved"]));
});

test("only a signed-in lead writes; personal data is in no note", async () => {
  await using desk = contentDesk();
  expect(await desk.ask("POST", `${guidance}/drafts`, {}, "counter")).toMatchObject({ status: 401 });
  expect(await desk.ask("POST", `${guidance}/drafts`, {}, "console")).toMatchObject({ status: 401 });
  const { path, saved } = await draft(desk, retitle("用件"), "090-1234-5678 に電話する");
  expect(saved).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining("個人情報とみられる文字") },
  });
  const content = (await current(desk)).versions.find((one) => one.procedureId === "guidance")?.content;
  await desk.ask("PUT", path, { revision: 1, content, changeNote: "直した" });
  await desk.ask("POST", `${path}/submit`);
  const memo = { ...approval, memo: "担当 yamada@example.jp" };
  expect(await desk.ask("POST", `${path}/decision`, memo)).toMatchObject({
    status: 422,
    body: { code: "schema" },
  });
});

test("a content is saved only as what it says it is", async () => {
  await using desk = contentDesk();
  await desk.ask("POST", "/api/procedures/pin-reset/drafts", {});
  const content = (await current(desk)).versions.find((one) => one.procedureId === "guidance")?.content;
  const mixed = await desk.ask("PUT", "/api/procedures/pin-reset/versions/2", {
    revision: 1,
    content,
    changeNote: "",
  });
  expect(mixed).toMatchObject({
    status: 422,
    body: { detail: "中身の id が「pin-reset」ではありません。保存していません。" },
  });
});

test("the content is sent again only when it has changed", async () => {
  await using desk = contentDesk();
  const first = await desk.ask("GET", "/api/content", undefined, "counter");
  const etag = first.headers.get("etag") ?? "";
  const same = await desk.ask("GET", "/api/content", undefined, "counter", { "if-none-match": etag });
  expect([same.status, same.body, same.headers.get("etag")]).toEqual([304, null, etag]);
  const { path } = await draft(desk, retitle("用件"));
  await desk.ask("POST", `${path}/submit`);
  await desk.ask("POST", `${path}/decision`, approval);
  const changed = await desk.ask("GET", "/api/content", undefined, "counter", { "if-none-match": etag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get("etag")).not.toBe(etag);
});

test("the diff tells what a version changes", async () => {
  await using desk = contentDesk();
  const { saved } = await draft(desk, retitle("来庁の用件をうかがう"));
  const { first } = saved.body.version.content.procedure;
  const { body } = await desk.ask("GET", `${guidance}/diff?from=1&to=2`);
  expect(body).toMatchObject({
    first: null,
    steps: [{ stepId: first, change: "changed", moved: false, settings: [], answers: [] }],
  });
  expect(await desk.ask("GET", `${guidance}/diff?from=1&to=7`)).toMatchObject({ status: 404 });
});
