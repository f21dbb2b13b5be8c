import type { SiteAnswer } from "@desk/shared/contract";
import type { AdminTokens, AuditAnswer, PairingCodeAnswer, SetupState } from "@desk/shared/contract/admin";
import { expect, test } from "vitest";
import { contentDesk } from "../content/content.testing.ts";
import { tally } from "../deps.testing.ts";

const path = "/api/admin";

test("a code made in the console pairs a PC, whose version and last contact are seen and written once a minute", async () => {
  await using desk = contentDesk();
  const made = await desk.ask<PairingCodeAnswer>("POST", `${path}/pairing-codes`, {
    role: "counter",
    counterId: "window-2",
  });
  expect(made).toMatchObject({ status: 201, body: { code: expect.stringMatching(/^\d{6}$/) } });
  const unknown = await desk.ask("POST", `${path}/pairing-codes`, { role: "counter", counterId: "window-9" });
  expect(unknown).toMatchObject({ status: 404 });
  const { body } = await desk.ask<{ token: string }>("POST", "/api/pairings", { code: made.body.code });
  const call = (version: string) =>
    desk.ask("GET", "/api/site", undefined, "counter", {
      authorization: `Bearer ${body.token}`,
      "x-desk-version": version,
    });
  const seen = async () =>
    (await desk.ask<AdminTokens>("GET", `${path}/tokens`)).body.tokens.find(
      (one) => one.counterId === "window-2",
    );
  expect(await seen()).toMatchObject({ lastSeenAt: null, version: null, own: false, connected: false });
  await call("0.1.0");
  desk.deps.clock.advance(30_000);
  await call("0.1.0");
  expect(await seen()).toMatchObject({ lastSeenAt: expect.stringContaining("T09:00:00"), version: "0.1.0" });
  await call("0.2.0");
  expect(await seen()).toMatchObject({ lastSeenAt: expect.stringContaining("T09:00:30"), version: "0.2.0" });
  desk.deps.clock.advance(60_000);
  await call("<script>");
  expect(await seen()).toMatchObject({ lastSeenAt: expect.stringContaining("T09:01:30"), version: "0.2.0" });
  const { rows } = (await desk.ask<AuditAnswer>("GET", `${path}/audit?kind=access`)).body;
  expect(rows.map(({ what, action, by }) => [what, action, by])).toEqual([
    ["窓口2", "端末の登録", "登録した端末"],
    ["窓口2", "登録コードの発行", "現場責任者"],
  ]);
  expect(JSON.stringify(rows)).not.toContain(made.body.code);
});

test("a revoked token is refused from then on, its live line ends at once, and one's own is not revoked", async () => {
  await using desk = contentDesk();
  const line = await desk.open("/api/live", "counter");
  const board = async () => {
    const reader = (await desk.open("/api/live", "console")).body?.getReader();
    const told = new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
    return told;
  };
  await desk.ask("POST", "/api/presence", { unsent: 3, oldestMs: 0 }, "counter");
  expect(await board()).toContain('"unsent":{"count":3');
  const tokens = (await desk.ask<AdminTokens>("GET", `${path}/tokens`)).body.tokens;
  const counter = tokens.find(({ role }) => role === "counter");
  const own = tokens.find((one) => one.own);
  expect(counter).toMatchObject({ connected: true });
  const after = await desk.ask<AdminTokens>("DELETE", `${path}/tokens/${counter?.id}`);
  expect(after.body.tokens.map(({ id }) => id)).toEqual([own?.id]);
  const reader = line.body?.getReader();
  let read = await reader?.read();
  while (read?.done === false) read = await reader?.read();
  expect(read?.done).toBe(true);
  // What it had unsent is its own matter from now on.
  expect(await board()).not.toContain('"unsent"');
  expect(await desk.ask("GET", "/api/site", undefined, "counter")).toMatchObject({
    status: 401,
    body: { code: "not-paired" },
  });
  expect(await desk.ask("DELETE", `${path}/tokens/${counter?.id}`)).toMatchObject({ status: 404 });
  expect(await desk.ask("DELETE", `${path}/tokens/${own?.id}`)).toMatchObject({ status: 409 });
  const { rows } = (await desk.ask<AuditAnswer>("GET", `${path}/audit`)).body;
  expect(rows[0]).toMatchObject({ kind: "access", what: "窓口1", action: "登録の解除" });
});

const setup = {
  siteName: "試験市役所 窓口",
  contractor: "窓口サービス株式会社",
  lead: { name: "佐藤", pin: "4649" },
  counterIds: ["window-1", "window-2"],
  staff: [{ name: "山田", pin: "2580" }],
};

test("the first-run setup names the site, its counters and people, all at once and only once", async () => {
  await using desk = contentDesk();
  expect((await desk.ask<SetupState>("GET", `${path}/setup`)).body).toEqual({ pending: true });
  const twice = { ...setup, staff: [{ name: "佐藤", pin: "2580" }] };
  expect(await desk.ask("POST", `${path}/setup`, twice)).toMatchObject({
    status: 422,
    body: { detail: expect.stringContaining("「佐藤」が2人") },
  });
  expect((await desk.ask("POST", `${path}/setup`, { ...setup, counterIds: [] })).status).toBe(422);
  expect((await desk.ask<SetupState>("POST", `${path}/setup`, setup)).body).toEqual({ pending: false });
  const site = (await desk.ask<SiteAnswer>("GET", "/api/site", undefined, "counter")).body;
  expect(site).toMatchObject({ name: "試験市役所 窓口", retired: { counters: { length: 4 } } });
  expect(site.counters.map(({ id }) => id)).toEqual(["window-1", "window-2"]);
  expect(site.staff.map(({ name }) => name)).toEqual(["佐藤", "鈴木", "山田"]);
  const signedIn = await desk.ask("POST", "/api/sessions", { staffId: "lead-1", pin: "4649" }, "counter");
  expect(signedIn).toMatchObject({ status: 201 });
  expect((await desk.ask("GET", "/api/organisation")).body).toMatchObject({
    organisation: { contractor: "窓口サービス株式会社" },
  });
  expect(await desk.ask("POST", `${path}/setup`, { skip: true })).toMatchObject({ status: 409 });
  const audit = await desk.ask<AuditAnswer>("GET", `${path}/audit`);
  const change = audit.body.rows.find(({ action }) => action === "初期設定");
  expect(change?.before).toContain("受託者 なし");
  expect(change?.after).toContain("受託者 窓口サービス株式会社");
  expect(JSON.stringify(audit.body)).not.toContain("4649");
});

test("the setup is put away for good, and does not come where something is recorded", async () => {
  await using skipped = contentDesk();
  expect((await skipped.ask<SetupState>("POST", `${path}/setup`, { skip: true })).body).toEqual({
    pending: false,
  });
  await using worked = contentDesk();
  await worked.ask("POST", "/api/events", { events: [tally({ id: 1 })] }, "counter");
  expect((await worked.ask<SetupState>("GET", `${path}/setup`)).body).toEqual({ pending: false });
});

test("who changes the own PIN stays signed in here, and is signed out elsewhere", async () => {
  await using desk = contentDesk();
  const session = async (pin: string) =>
    (await desk.ask<{ session: string }>("POST", "/api/sessions", { staffId: "lead-1", pin }, "console")).body
      .session;
  await desk.ask("PATCH", "/api/staff/lead-1", { pin: "1357" });
  const [here, elsewhere] = [await session("1357"), await session("1357")];
  const by = (own: string) => ({ "x-desk-session": own });
  await desk.ask("PATCH", "/api/staff/lead-1", { pin: "2468" }, "console", by(here));
  const status = async (own: string) =>
    (await desk.ask("GET", `${path}/staff`, undefined, "console", by(own))).status;
  expect([await status(here), await status(elsewhere)]).toEqual([200, 401]);
});

test("a disk too full to note who called costs the call nothing", async () => {
  await using desk = contentDesk();
  desk.deps.db.raw.pragma("query_only = ON");
  const seen = await desk.ask("GET", "/api/site", undefined, "counter");
  const notices = await desk.ask("GET", "/api/notices", undefined, "counter");
  desk.deps.db.raw.pragma("query_only = OFF");
  expect([seen.status, notices.status]).toEqual([200, 200]);
});
