import http from "node:http";
import https from "node:https";
import { alive, type Endpoint, type Found, fault, foundOf, garbled } from "./probe.ts";

/** More headers than any printer's page sends. */
const maxHeaderSize = 16 * 1024;

/**
 * One GET. The status alone counts (`foundBy`). A redirect is not followed (it could lead to an address nobody has judged)
 * and the body is not read. A certificate is not held against a printer: nothing secret is sent.
 */
export function httpGet(at: Endpoint, url: URL, signal: AbortSignal): Promise<Found> {
  return new Promise((resolve) => {
    const options = {
      host: at.address,
      family: at.family,
      port: at.port,
      path: `${url.pathname}${url.search}`,
      method: "GET",
      headers: { host: url.host, "user-agent": "desk-watch", accept: "*/*", connection: "close" },
      agent: false,
      maxHeaderSize,
      signal,
    } as const;
    const request =
      url.protocol === "https:"
        ? https.request({ ...options, rejectUnauthorized: false, ...serverName(url.hostname) })
        : http.request(options);
    const end = (found: Found) => {
      request.destroy();
      resolve(found);
    };
    let isHttp = true;
    request.once("socket", (socket) => {
      // Ahead of the parser, which takes RTSP/1.0 and ICE/1.0 for HTTP.
      socket.prependOnceListener("data", (bytes: Buffer) => {
        isHttp = bytes[0] === "H".charCodeAt(0);
      });
    });
    request.once("response", (response) => {
      response.on("error", () => {});
      end(isHttp ? foundBy(response) : garbled());
    });
    // 101 to a question that offered nothing of the kind: there is no answer to come.
    request.once("upgrade", () => end(garbled()));
    request.on("error", (error) => end(foundOf(error)));
    request.end();
  });
}

/** A certificate's name is asked for by name only. */
function serverName(hostname: string): { servername?: string } {
  return /[a-z]/i.test(hostname) && !hostname.includes(":") ? { servername: hostname } : {};
}

/**
 * 2xx and 3xx answer. So does a page that is locked (401, 403): who refuses is alive. Any other error is a fault, also a
 * page that is not there (404), since the lead has named it. What is no status of RFC 9110, a 101, and a version that knows
 * no status, are garbage.
 */
function foundBy({ statusCode = 0, httpVersionMajor }: http.IncomingMessage): Found {
  if (httpVersionMajor !== 1 || statusCode < 200 || statusCode > 599) return garbled();
  if (statusCode === 401 || statusCode === 403)
    return alive(`応答あり（HTTP ${statusCode}・ページは保護されています）`);
  if (statusCode >= 400) return fault(`エラーの応答です（HTTP ${statusCode}）`);
  return statusCode >= 300
    ? alive(`応答あり（HTTP ${statusCode}・転送先は開きません）`)
    : alive(`応答あり（HTTP ${statusCode}）`);
}
