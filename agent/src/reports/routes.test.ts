import { dayShift, planOf } from "@desk/shared/shifts/shifts.testing";
import { expect, test, vi } from "vitest";
import { createApp } from "../app.ts";
import { grantToken, standingClock, testDeps } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";
import { createShiftRepo } from "../shifts/repo.ts";
import { caseOf } from "./day.testing.ts";

// A real workbook takes a while on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const date = "2026-05-14";

function open() {
  const deps = testDeps(standingClock(`${date}T19:05:00+09:00`));
  const app = createApp(deps);
  const authorization = `Bearer ${grantToken(deps, "console", null)}`;
  const ask = (name: string, method = "GET") =>
    app.request(`http://localhost/api/reports/daily/${name}`, { method, headers: { authorization } });
  return { deps, app, ask };
}

test("figures as JSON, the form as a page and as a workbook", async () => {
  const { deps, ask } = open();
  using _ = deps;
  const judged = caseOf({ n: 1, date }).map((event) => ({ ok: true as const, event }));
  await createIngest(deps).record(judged, "window-1");
  expect(await (await ask(date)).json()).toMatchObject({ businessDate: date, transactions: { total: 1 } });
  const html = await ask(`${date}.html`);
  expect(html.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await html.text()).toContain("令和8年5月14日(木)");
  const xlsx = await ask(`${date}.xlsx`);
  expect(xlsx.headers.get("content-disposition")).toBe(`inline; filename="daily-${date}.xlsx"`);
  expect(Buffer.from(await xlsx.arrayBuffer()).toString("latin1", 0, 2)).toBe("PK");
});

test.each([
  ["2026-02-30", 422, "schema", "実在する日"],
  ["today", 422, "schema", "「today」"],
  ["2026-03-31", 404, "outside-contract", "令和8年4月1日(水)から令和10年3月31日(金)まで"],
  ["2028-04-01", 404, "outside-contract", "令和10年4月1日(土)"],
  ["2026-05-15", 404, "not-found", "まだ来ていません。今日は令和8年5月14日(木)です"],
  ["2026-05-14.docx", 404, "not-found", ".html・.pdf・.xlsx・.csv"],
  ["2026-05-14?revision=2", 404, "not-found", "版「2」はありません"],
  ["2026-05-14/confirm", 405, "method-not-allowed", "POST"],
  ["2026-05-10", 404, "not-found", "閉庁日で、記録もありません"],
])("%s is refused with %d %s", async (name, status, code, words) => {
  const { deps, ask } = open();
  using _ = deps;
  const answer = await ask(name);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  const problem = (await answer.json()) as { code: string; detail: string };
  expect(problem.code).toBe(code);
  expect(problem.detail).toContain(words);
});

test("a past day that was never compiled is a draft of what is there, a closed one with a record too", async () => {
  const { deps, ask } = open();
  using _ = deps;
  expect(await (await ask("2026-05-13")).json()).toMatchObject({ state: "draft", openingKind: "weekday" });
  const judged = caseOf({ n: 1, date: "2026-05-10" }).map((event) => ({ ok: true as const, event }));
  await createIngest(deps).record(judged, "window-1");
  expect(await (await ask("2026-05-10")).json()).toMatchObject({ openingKind: "closed", opensAt: null });
});

test("without a token nothing is told", async () => {
  const { deps, app } = open();
  using _ = deps;
  expect((await app.request(`http://localhost/api/reports/daily/${date}`)).status).toBe(401);
});

test("a counter learns that somebody is absent, not why; the console learns all", async () => {
  const { deps, app, ask } = open();
  using _ = deps;
  const shifts = createShiftRepo(deps.db.raw);
  const by = { at: `${date}T08:00:00+09:00`, staffId: "lead-1" };
  shifts.savePlan(date.slice(0, 7), planOf([dayShift(date)]), 0, by);
  shifts.saveAbsence({ date, staffId: "lead-1", kind: "absent", reason: "illness" }, 0, by);
  const authorization = `Bearer ${grantToken(deps, "counter", "window-1")}`;
  const atCounter = (name: string) =>
    app.request(`http://localhost/api/reports/daily/${name}`, { headers: { authorization } });
  for (const name of [date, `${date}.html`, `${date}.csv`, `${date}.json`]) {
    expect(await (await ask(name)).text()).toContain("体調不良");
    const answer = await atCounter(name);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).not.toContain("体調不良");
    expect(text).toContain("理由は責任者画面");
  }
  for (const name of ["", `/${date}/check`, `/${date}/difference`]) {
    const answer = await app.request(`http://localhost/api/reports/daily${name}`, {
      headers: { authorization },
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      403,
      "role-not-allowed",
    ]);
  }
  const settings = await app.request("http://localhost/api/admin/settings", { headers: { authorization } });
  expect(settings.status).toBe(401);
});
