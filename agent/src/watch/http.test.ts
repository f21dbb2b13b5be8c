import { once } from "node:events";
import http from "node:http";
import type net from "node:net";
import type { DeviceWatch } from "@desk/shared/contract";
import { expect, onTestFinished, test } from "vitest";
import { server } from "./tcp-server.testing.ts";
import { checkOnce, impatient, watchOf } from "./watch.testing.ts";

/** What a check finds at a server that says this, once it is asked. */
async function found(say: string | ((socket: net.Socket) => void), scheme = "http") {
  const port = await server((socket) =>
    socket.once("data", () => (typeof say === "string" ? socket.write(say) : say(socket))),
  );
  const url = `${scheme}://127.0.0.1:${port}/`;
  const watch = { ...watchOf.http(port), url, timeoutMs: 300 } as DeviceWatch;
  const { result, detail } = await checkOnce(watch);
  return [result, detail];
}
const answer = (line: string) => found(`${line}\r\nServer: printer\r\n\r\n`);
const garbled = ["fault", "応答が読み取れません"];
const noAnswer = ["fault", "0.3秒待っても応答がありません"];

test("HTTP: the status counts, a redirect is not followed and no body is waited for", async () => {
  const asked: string[] = [];
  const web = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url === "/moved") response.writeHead(302, { location: "/secret" }).end();
    else if (request.url === "/broken") response.writeHead(503).end();
    // The body never ends.
    else response.writeHead(200).write("x".repeat(100_000));
  });
  onTestFinished(() => {
    web.closeAllConnections();
    web.close();
  });
  web.listen(0, "127.0.0.1");
  await once(web, "listening");
  const { port } = web.address() as net.AddressInfo;
  expect(await checkOnce(watchOf.http(port))).toMatchObject({ result: "ok", detail: "応答あり（HTTP 200）" });
  expect(await checkOnce(watchOf.http(port, "/moved"))).toMatchObject({
    result: "ok",
    detail: "応答あり（HTTP 302・転送先は開きません）",
  });
  expect(await checkOnce(watchOf.http(port, "/broken"))).toMatchObject({
    result: "fault",
    detail: "エラーの応答です（HTTP 503）",
  });
  expect(asked).toEqual(["GET /", "GET /moved", "GET /broken"]);
});

test("HTTP: garbage, an end without a word, endless headers and silence are faults, each in its words", async () => {
  const garbage = await server((socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
  expect(await checkOnce(watchOf.http(garbage))).toMatchObject({
    result: "fault",
    detail: "応答が読み取れません",
  });
  const closes = await server((socket) => socket.once("data", () => socket.end()));
  expect(await checkOnce(watchOf.http(closes))).toMatchObject({
    result: "fault",
    detail: "接続の途中で切られました",
  });
  const endless = await server((socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${"y".repeat(100_000)}`));
  expect(await checkOnce(watchOf.http(endless))).toMatchObject({
    result: "fault",
    detail: "応答が読み取れません",
  });
  const silent = await server(() => {});
  expect(await checkOnce(impatient(watchOf.http(silent)))).toMatchObject({
    result: "fault",
    detail: "0.15秒待っても応答がありません",
  });
});

test.each([
  ["HTTP/1.1 200 OK", "応答あり（HTTP 200）"],
  ["HTTP/1.0 204 No Content", "応答あり（HTTP 204）"],
  ["HTTP/1.1 299", "応答あり（HTTP 299）"],
  ["HTTP/1.1 307 Moved", "応答あり（HTTP 307・転送先は開きません）"],
  ["HTTP/1.1 401 Unauthorized", "応答あり（HTTP 401・ページは保護されています）"],
  ["HTTP/1.1 403 Forbidden", "応答あり（HTTP 403・ページは保護されています）"],
])("HTTP: %s is a device that is alive", async (line, detail) => {
  expect(await answer(line)).toEqual(["ok", detail]);
});

test.each(["400", "404", "407", "500", "503", "599"])("HTTP: %s is a fault", async (status) => {
  expect(await answer(`HTTP/1.1 ${status} no`)).toEqual(["fault", `エラーの応答です（HTTP ${status}）`]);
});

test.each([
  ...["000", "001", "099", "101", "600", "999", "1000", "20", "abc", " 200"].map(
    (one) => `HTTP/1.1 ${one} OK`,
  ),
  ...["HTTP/0.9 200 OK", "HTTP/2 200 OK", "RTSP/1.0 200 OK", "ICE/1.0 200 OK", "ICY 200 OK", "+OK ready"],
  "HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: websocket",
  "HTTP/1.1 200 OK\r\nno header at all",
  "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7",
])("HTTP: %j is garbage and never 正常", async (line) => {
  expect(await answer(line)).toEqual(garbled);
});

/** Says it again and again until the line is cut. */
const endlessly =
  (text: string, first = "") =>
  (socket: net.Socket) => {
    socket.write(first);
    const timer = setInterval(() => socket.write(text), 2);
    socket.once("close", () => clearInterval(timer));
  };

test("HTTP: what never comes to an answer is cut off in time, and is a fault", async () => {
  expect(await found("HTTP/1.1 200 OK\r\n")).toEqual(noAnswer);
  expect(await answer("HTTP/1.1 100 Continue")).toEqual(noAnswer);
  expect(await found(endlessly("HTTP/1.1 103 Early Hints\r\n\r\n"))).toEqual(noAnswer);
  // A byte at a time: the first line alone would take longer than the lead waits.
  expect(await found(endlessly("y", "HTTP/1.1 200 O"))).toEqual(noAnswer);
  expect(await found(endlessly("a: b\r\n".repeat(500), "HTTP/1.1 200 OK\r\n"))).toEqual(garbled);
  expect(await found((socket) => socket.write(Buffer.alloc(1_000_000)))).toEqual(garbled);
});

test("HTTPS: what speaks no TLS that this PC knows is 未確認, neither a fault nor 正常", async () => {
  const refused = [
    "unknown",
    "暗号化（https）でつながりません。URL を http に変えるか、機器の設定を確認してください",
  ];
  expect(await found("HTTP/1.1 200 OK\r\n\r\n", "https")).toEqual(refused);
  // The alert of a device that knows older versions only.
  expect(await found((socket) => socket.write(Buffer.from("15030100020246", "hex")), "https")).toEqual(
    refused,
  );
  expect(await found((socket) => socket.end(), "https")).toEqual(["fault", "接続の途中で切られました"]);
});
