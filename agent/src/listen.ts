import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { accepted, type Result, refused } from "./refusal.ts";

/** Takes the port before anything else is touched. `port` is the real one when 0 was asked for. */
export function listen(host: string, port: number): Promise<Result<{ server: Server; port: number }>> {
  // A request line and its headers must come at once, a body soon: nobody may hold a line open for nothing.
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 });
  server.on("clientError", answerBadHttp);
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(refuse(error, host, port)));
    server.listen({ host, port }, () => {
      server.removeAllListeners("error");
      resolve(accepted({ server, port: (server.address() as AddressInfo).port }));
    });
  });
}

/** What is no HTTP (two lengths, a broken header) gets one of our answers too, and the line is cut. */
function answerBadHttp(error: NodeJS.ErrnoException, socket: Duplex): void {
  // A browser opens lines ahead of need. One that stayed silent too long is cut without a word: an answer would
  // meet the request that the browser sends on it at that moment, and be taken for that request's refusal.
  const silent = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
  if (silent || error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify({
    type: "urn:desk:problem:malformed-json",
    title: "要求を読み取れません",
    status: 400,
    code: "malformed-json",
    detail: "HTTP として正しくない要求です。記録していません。",
  });
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function refuse(error: NodeJS.ErrnoException, host: string, port: number): Result<never> {
  if (error.code === "EADDRINUSE")
    return refused(
      "port-in-use",
      `ポート ${port} は使用中です。窓口デスクがすでに起動していないか確かめるか、別の番号を --port で指定してください。何も変更していません。`,
    );
  return refused(
    "cannot-listen",
    `${host}:${port} で待ち受けできません（${error.code ?? error.message}）。DESK_HOST と DESK_PORT を確かめてください。何も変更していません。`,
  );
}
