import { once } from "node:events";
import net from "node:net";
import type { Problem, WatchAnswer, WatchCheck } from "@desk/shared/contract";
import { expect, onTestFinished, test } from "vitest";
import { contentDesk } from "../content/content.testing.ts";
import { silentAfterMs } from "../live/presence.ts";
import { createSiteRepo } from "../site/repo.ts";

const common = { enabled: true, intervalS: 60, timeoutMs: 1000, faultAfter: 3, okAfter: 2 };
const ping = { ...common, kind: "ping", host: "192.168.1.20" };
type Desk = ReturnType<typeof contentDesk>;
type Reply = WatchAnswer & Problem;

const path = (id = "phone-1") => `/api/devices/${id}/watch`;
const read = async ({ ask }: Desk, id?: string) => (await ask<Reply>("GET", path(id))).body;
const save = (
  { ask }: Desk,
  watch: object,
  revision = 0,
  id?: string,
  who: "lead" | "second-lead" = "lead",
) => ask<Reply>("PUT", path(id), { watch, revision }, who);

/** The rows of 操作の記録 about watches. */
const audited = ({ deps }: Desk) =>
  deps.db.raw
    .prepare(
      `SELECT staff_id AS "by", subject, before, after FROM admin_audit WHERE action = 'watch' ORDER BY number`,
    )
    .all();

async function acceptingPort(): Promise<number> {
  const listening = net.createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  onTestFinished(() => void listening.close());
  await once(listening, "listening");
  return (listening.address() as net.AddressInfo).port;
}

test("a watch is set, changed and ended by a lead, each change in the log", async () => {
  await using desk = contentDesk();
  expect(await read(desk)).toMatchObject({
    watch: null,
    revision: 0,
    observed: null,
    checkedAt: null,
    history: [],
  });
  const { status, body } = await save(desk, ping);
  expect([status, body.revision, body.updatedBy]).toEqual([200, 1, "lead-1"]);
  expect(body.watch).toEqual({ ...ping, deviceId: "phone-1" });
  expect(await read(desk)).toEqual(body);
  const { watches } = (await desk.ask<{ watches: WatchAnswer[] }>("GET", "/api/watches")).body;
  expect(watches.map(({ deviceId }) => deviceId)).not.toContain("terminal-1");
  expect(watches.find(({ deviceId }) => deviceId === "phone-1")).toEqual(body);
  await save(desk, { ...common, kind: "snmp", host: "192.168.1.20", port: 161, community: "himitsu" }, 1);
  const ended = await desk.ask<Reply>("DELETE", `${path()}?revision=2`);
  expect(ended.body).toMatchObject({ watch: null, revision: 3 });
  expect(audited(desk)).toMatchObject([
    {
      by: "lead-1",
      subject: "電話機1（phone-1）",
      before: "自動点検なし",
      after: "ping 192.168.1.20 60秒ごと",
    },
    { after: "SNMP（稼働時間） 192.168.1.20:161 60秒ごと" },
    { before: "SNMP（稼働時間） 192.168.1.20:161 60秒ごと", after: "自動点検なし" },
  ]);
});

test("of two leads the second is told, also after the watch was ended and set anew", async () => {
  await using desk = contentDesk();
  await save(desk, ping);
  const late = await save(desk, { ...ping, intervalS: 30 }, 0, "phone-1", "second-lead");
  expect([late.status, late.body.code]).toEqual([409, "conflict"]);
  expect(late.body.detail).toContain("電話機1の自動点検は、別の画面で先に変更されています。");
  await desk.ask("DELETE", `${path()}?revision=1`);
  await save(desk, ping, 2);
  expect((await save(desk, { ...ping, intervalS: 30 }, 1)).status).toBe(409);
  expect((await desk.ask("DELETE", `${path()}?revision=1`)).status).toBe(409);
  expect((await desk.ask<Problem>("DELETE", path())).body.code).toBe("schema");
  expect(await read(desk)).toMatchObject({ revision: 3, watch: { intervalS: 60 } });
});

test("a 統合端末 is refused for every way in, and nothing is kept", async () => {
  await using desk = contentDesk();
  const refused = await save(desk, ping, 0, "terminal-1");
  expect([refused.status, refused.body.code]).toEqual([422, "schema"]);
  expect(refused.body.detail).toContain("隔離されたネットワーク");
  for (const sent of [{ watch: ping }, {}])
    expect((await desk.ask("POST", `${path("terminal-1")}/try`, sent)).status).toBe(422);
  expect(await read(desk, "terminal-1")).toMatchObject({ watch: null, revision: 0 });
  expect(audited(desk)).toEqual([]);
});

test("bad input is refused with what was expected and what came", async () => {
  await using desk = contentDesk();
  const said = async (change: object) => (await save(desk, { ...ping, ...change })).body.detail;
  expect(await said({ intervalS: 5 })).toContain(
    "間隔は 10〜3600秒 の整数で指定してください。指定された値: 「5」",
  );
  expect(await said({ host: "169.254.169.254" })).toContain("クラウドの管理用アドレスは自動点検できません。");
  expect(await said({ host: "no-such-name.invalid" })).toContain("という名前");
  expect(await said({ kind: "tcp", port: 65_536 })).toContain("ポートは 1〜65535");
  expect((await save(desk, ping, 0, "phone-9")).status).toBe(404);
  expect(await read(desk)).toMatchObject({ watch: null, revision: 0 });
});

test("only a signed-in lead sees or sets a watch", async () => {
  await using desk = contentDesk();
  for (const who of ["console", "counter"] as const) {
    expect((await desk.ask("GET", path(), undefined, who)).status).toBe(401);
    expect((await desk.ask("POST", `${path()}/try`, { watch: ping }, who)).status).toBe(401);
  }
});

test("いま確かめる asks once, with the settings on the screen or the saved ones, and records nothing", async () => {
  await using desk = contentDesk("2026-05-14T09:00:00+09:00", "rehearsal");
  const port = await acceptingPort();
  const tcp = { ...common, kind: "tcp", host: "127.0.0.1", port };
  const ask = (sent: object) => desk.ask<WatchCheck & Problem>("POST", `${path("pc-1")}/try`, sent);
  expect((await ask({ watch: tcp })).body).toMatchObject({ result: "ok", detail: "応答あり" });
  expect((await ask({})).body.detail).toBe("窓口PC1の自動点検は設定されていません。先に設定してください。");
  await save(desk, tcp, 0, "pc-1");
  expect((await ask({})).body).toMatchObject({ result: "ok" });
  expect(await read(desk, "pc-1")).toMatchObject({ observed: null, checkedAt: null });
  expect((await ask({ watch: { ...tcp, host: "0.0.0.0" } })).status).toBe(422);
  const heartbeat = { ...common, kind: "heartbeat", counterId: "window-1" };
  expect((await ask({ watch: heartbeat })).body).toMatchObject({
    result: "unknown",
    detail: "パネルからの通信がまだ一度もありません",
  });
  await desk.ask("GET", "/api/site", undefined, "counter");
  expect((await ask({ watch: heartbeat })).body).toMatchObject({ result: "ok" });
});

/** The heartbeat of a PC whose panel is open and has told how it is. */
async function openPanel(desk: Desk) {
  const heartbeat = { ...common, kind: "heartbeat", counterId: "window-1" };
  const ask = () => desk.ask<WatchCheck>("POST", `${path("pc-1")}/try`, { watch: heartbeat });
  const tell = () => desk.ask("POST", "/api/presence", { unsent: 0, oldestMs: 0 }, "counter");
  const line = (await desk.open("/api/live", "counter")).body?.getReader();
  await line?.read();
  await tell();
  return { ask, tell, line };
}

test("a panel whose line stays open is found out when the board's card calls it 応答なし", async () => {
  await using desk = contentDesk();
  const { ask, tell, line } = await openPanel(desk);
  expect((await ask()).body).toMatchObject({ result: "ok", detail: "パネルとつながっています" });
  desk.deps.clock.advance(silentAfterMs + 1);
  expect((await ask()).body).toMatchObject({
    result: "fault",
    detail: "90秒待っても応答がありません",
  });
  // The line that drops is no sign of life; the next word is.
  await line?.cancel();
  expect((await ask()).body).toMatchObject({ result: "fault", detail: "90秒待っても応答がありません" });
  await tell();
  expect((await ask()).body).toMatchObject({ result: "ok", detail: "パネルから通信がありました" });
});

test("a panel that is closed over lunch makes no fault of its PC", async () => {
  await using desk = contentDesk();
  const { ask, line } = await openPanel(desk);
  await line?.cancel();
  desk.deps.clock.advance(55 * 60_000);
  expect((await ask()).body).toMatchObject({ result: "unknown", detail: "パネルが開いていません" });
});

test("a device that became a 統合端末 after it was set is asked no more", async () => {
  await using desk = contentDesk();
  await save(desk, ping);
  desk.deps.db.raw.prepare("UPDATE device SET kind = 'terminal' WHERE id = 'phone-1'").run();
  expect(
    createSiteRepo(desk.deps.db.raw)
      .devices()
      .find(({ id }) => id === "phone-1")?.kind,
  ).toBe("terminal");
  expect((await desk.ask("POST", `${path()}/try`, {})).status).toBe(422);
});
