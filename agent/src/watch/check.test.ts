import dgram from "node:dgram";
import { once } from "node:events";
import net from "node:net";
import type { CounterState } from "@desk/shared/contract";
import { expect, onTestFinished, test } from "vitest";
import { secureRandom } from "../random.ts";
import { freeUdpPort } from "./daemons.testing.ts";
import { heartbeat } from "./probes/heartbeat.ts";
import { pingCommand } from "./probes/ping.ts";
import { optionsRequest, readResponse, sipOptions } from "./probes/sip.ts";
import { readPrinter } from "./probes/snmp-printer.ts";
import { server } from "./tcp-server.testing.ts";
import { checkOnce, impatient, watchOf } from "./watch.testing.ts";

/** A UDP program that answers every packet with these bytes, or not at all. */
async function udp(answer: Buffer | null | ((question: Buffer) => Buffer)): Promise<number> {
  const socket = dgram.createSocket("udp4");
  onTestFinished(() => void socket.close());
  socket.on("message", (question, from) => {
    const bytes = typeof answer === "function" ? answer(question) : answer;
    if (bytes !== null) socket.send(bytes, from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return socket.address().port;
}

async function closedPort(): Promise<number> {
  const closing = net.createServer().listen(0, "127.0.0.1");
  await once(closing, "listening");
  const { port } = closing.address() as net.AddressInfo;
  closing.close();
  await once(closing, "close");
  return port;
}

test("ping: this PC answers itself", async () => {
  expect(await checkOnce(watchOf.ping())).toMatchObject({ result: "ok", detail: "応答あり" });
  const args = (platform: NodeJS.Platform, family: 4 | 6 = 4) =>
    pingCommand({ address: "192.168.1.20", family }, { timeoutMs: 1500, platform });
  expect(args("linux").args).toEqual(["-n", "-c", "1", "-W", "2", "192.168.1.20"]);
  expect(args("win32").args).toEqual(["-n", "1", "-w", "1500", "192.168.1.20"]);
  expect(args("darwin", 6).program).toBe("ping6");
});

test("ping: without the program nothing is known, and that is said", async () => {
  const path = process.env.PATH;
  process.env.PATH = "";
  onTestFinished(() => {
    process.env.PATH = path;
  });
  expect(await checkOnce(watchOf.ping())).toMatchObject({
    result: "unknown",
    detail: "このPCに ping のプログラムがありません",
  });
});

test("TCP: who accepts is alive, also one that closes at once; a closed port is not", async () => {
  const closesAtOnce = await server((socket) => socket.end());
  expect(await checkOnce(watchOf.tcp(closesAtOnce))).toMatchObject({ result: "ok" });
  const { result, detail } = await checkOnce(watchOf.tcp(await closedPort()));
  expect([result, detail]).toEqual([
    "fault",
    "接続を断られました。機器は動いていますが、そのポートが開いていません",
  ]);
});

test("SIP and SNMP: garbage is a fault of its own, silence another", async () => {
  const garbage = await udp(Buffer.from("\x00\xffhello\r\n"));
  expect(await checkOnce(watchOf.sip(garbage))).toMatchObject({
    result: "fault",
    detail: "応答が読み取れません",
  });
  expect(await checkOnce(watchOf.snmp(garbage))).toMatchObject({
    result: "fault",
    detail: "応答が読み取れません",
  });
  // Begins like an SNMP message (a sequence, version 3) and breaks off.
  const broken = await udp(Buffer.from("3011020103300d020400000000020300ffe3040100", "hex"));
  expect(await checkOnce(watchOf.snmp(broken))).toMatchObject({
    result: "fault",
    detail: "応答が読み取れません",
  });
  const silent = await udp(null);
  for (const watch of [watchOf.sip(silent), watchOf.snmp(silent), watchOf.printer(silent)])
    expect(await checkOnce(impatient(watch))).toMatchObject({
      result: "fault",
      detail: "0.15秒待っても応答がありません",
    });
});

test("SNMP: a packet that the library stumbles over ends the check, not the agent", async () => {
  const part = (tag: number, ...inner: (Buffer | string)[]) => {
    const body = Buffer.concat(inner.map((one) => (typeof one === "string" ? Buffer.from(one, "hex") : one)));
    return Buffer.concat([Buffer.from([tag, body.length]), body]);
  };
  /** An answer of version 3, signed for a user that was never named, to a question of version 2c. */
  const signed = (requestId: Buffer) => {
    const head = part(0x30, part(0x02, requestId), "0203010000", "040101", "020103");
    const security = part(
      0x04,
      part(0x30, "0405800000000102", "020101", "020101", "0400", part(0x04, Buffer.alloc(12)), "0400"),
    );
    const pdu = part(0xa2, part(0x02, requestId), "020100", "020100", "3000");
    return part(0x30, "020103", head, security, part(0x30, "0400", "0400", pdu));
  };
  const port = await udp((question) => {
    const at = question.indexOf(Buffer.from("desk")) + 4;
    // The tag and length of the question, then its number.
    const length = question[at + 3] ?? 0;
    return signed(question.subarray(at + 4, at + 4 + length));
  });
  expect(await checkOnce(watchOf.snmp(port))).toMatchObject({
    result: "fault",
    detail: "応答が読み取れません",
  });
});

test("a check on the way out is given up at once and says nothing of the device", async () => {
  const stopping = new AbortController();
  const silent = await server(() => stopping.abort());
  const since = performance.now();
  const found = await checkOnce({ ...watchOf.http(silent), timeoutMs: 20_000 }, stopping.signal);
  expect(found).toMatchObject({ result: "unknown", detail: "途中でやめました" });
  expect(performance.now() - since).toBeLessThan(5_000);
});

test("a name that leads nowhere says nothing of the device, and nobody is asked", async () => {
  let asked = 0;
  const port = await server(() => {
    asked += 1;
  });
  const named = { ...watchOf.tcp(port), host: "phone-1.local" };
  const lookedUp = (lookUp: () => Promise<{ address: string }[]>, timeoutMs = 2_000) =>
    checkOnce({ ...named, timeoutMs }, undefined, { lookUp });
  expect(await lookedUp(() => new Promise(() => {}), 100)).toMatchObject({
    result: "unknown",
    detail: "機器の名前の問い合わせに0.1秒たっても応答がありません（IP アドレスで指定できます）",
  });
  expect((await lookedUp(async () => [])).result).toBe("unknown");
  const rebound = await lookedUp(async () => [{ address: "127.0.0.1" }, { address: "169.254.169.254" }]);
  expect(rebound.result).toBe("unknown");
  expect(rebound.detail).toContain("クラウドの管理用アドレス");
  expect(asked).toBe(0);
  expect((await lookedUp(async () => [{ address: "127.0.0.1" }])).result).toBe("ok");
});

test("SIP: any final response to this very request counts, a provisional one or a stray does not", async () => {
  const ids = { branch: "z9hG4bK1", tag: "2", callId: "abc" };
  const text = optionsRequest({ address: "fd00::5", port: 5060 }, { address: "fd00::1", port: 4000 }, ids);
  expect(text).toContain(
    "OPTIONS sip:[fd00::5]:5060 SIP/2.0\r\nVia: SIP/2.0/UDP [fd00::1]:4000;branch=z9hG4bK1;rport\r\n",
  );
  expect(text.endsWith("Content-Length: 0\r\n\r\n")).toBe(true);
  const answer = (status: string, callId = "abc") =>
    readResponse(`SIP/2.0 ${status}\r\nCall-ID: ${callId}\r\n\r\n`, ids);
  expect(answer("200 OK")?.result).toBe("ok");
  expect(answer("486 Busy Here")?.detail).toBe("応答あり（SIP 486）");
  expect(answer("100 Trying")).toBeNull();
  expect(answer("200 OK", "other")).toBeNull();
  expect(readResponse("SIP/2.0 200 OK\r\n\r\n", ids)?.detail).toBe("応答が読み取れません");
  expect(await checkOnce(watchOf.sip(await freeUdpPort()))).toMatchObject({ result: "fault" });
});

test("SIP: without a way to the phone nothing is known, and nothing breaks", async () => {
  // As with a cable that is out, the system refuses already to connect the socket: sending to all is not allowed.
  const at = { address: "255.255.255.255", family: 4, port: 5060 } as const;
  const found = await sipOptions(at, secureRandom, AbortSignal.timeout(2_000));
  expect(found).toEqual({
    result: "unknown",
    detail: "このPCの設定（ファイアウォールなど）で通信が止められています",
  });
});

test("a printer that is down, warns, or cannot tell", () => {
  const bits = (...octets: number[]) => Buffer.from(octets);
  expect(readPrinter([3, 3, bits(0b1000_0000, 0b0000_0100)])).toEqual({
    result: "ok",
    detail: "待機中・用紙が残りわずか・空の給紙トレイがあります",
  });
  expect(readPrinter([5, 3, null])).toEqual({ result: "fault", detail: "使えない状態です" });
  expect(readPrinter([2, 4, bits(0, 0b0010_0000)]).detail).toBe("トナーなどが付いていません");
  expect(readPrinter([2, 1, bits(0)]).result).toBe("unknown");
  expect(readPrinter([null, null, null]).result).toBe("unknown");
  expect(readPrinter([2, "3", bits(0)])).toEqual({ result: "fault", detail: "応答が読み取れません" });
  expect(readPrinter([2, 99, null]).result).toBe("fault");
});

test("a PC's heartbeat is its panel's line or a word just now; a panel that is closed says nothing of the PC", () => {
  const nowMs = Date.parse("2026-05-14T09:10:00+09:00");
  const seen = (lastSeenAt: string | null, connected = false) =>
    heartbeat({ counterId: "window-1", connected, lastSeenAt, staffId: null, todayCount: 0 }, nowMs);
  expect(seen(null, true).result).toBe("ok");
  expect(seen("2026-05-14T09:08:30+09:00").result).toBe("ok");
  const closed = { result: "unknown", detail: "パネルが開いていません" };
  expect(seen("2026-05-14T09:08:29+09:00")).toEqual(closed);
  // An hour's lunch is no fault of the PC.
  expect(seen("2026-05-14T08:05:00+09:00")).toEqual(closed);
  expect(seen(null).result).toBe("unknown");
  expect(heartbeat(undefined, nowMs).result).toBe("unknown");
});

test("a panel that holds its line but says nothing is not found alive, however late its last word", () => {
  const nowMs = Date.parse("2026-05-14T09:10:00+09:00");
  const found = (lastSeenAt: string, state: Partial<CounterState>) =>
    heartbeat(
      { counterId: "window-1", connected: true, lastSeenAt, staffId: null, todayCount: 0, ...state },
      nowMs,
    );
  const noAnswer = { result: "fault", detail: "90秒待っても応答がありません" };
  expect(found("2026-05-14T09:08:29+09:00", { silent: true })).toEqual(noAnswer);
  expect(found("2026-05-14T08:00:00+09:00", { silent: true })).toEqual(noAnswer);
  expect(found("2026-05-14T09:08:29+09:00", { silent: false }).result).toBe("ok");
  // Its line has dropped since: it was not closed, it was missed.
  expect(found("2026-05-14T09:08:29+09:00", { silent: true, connected: false })).toEqual(noAnswer);
});
