import http from "node:http";
import https from "node:https";
import { alive, type Endpoint, type Found, fault, foundOf } from "./probe.ts";

/** More headers than any printer's page sends. */
const maxHeaderSize = 16 * 1024;

/**
 * One GET. The status alone counts: below 400 the device answers. A redirect is not followed (it could lead to an
 * address nobody has judged) and the body is not read. A certificate is not held against a printer: nothing secret is sent.
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
    request.once("response", (response) => {
      response.on("error", () => {});
      end(foundBy(response.statusCode ?? 0));
    });
    request.on("error", (error) => end(foundOf(error)));
    request.end();
  });
}

/** A certificate's name is asked for by name only. */
function serverName(hostname: string): { servername?: string } {
  return /[a-z]/i.test(hostname) && !hostname.includes(":") ? { servername: hostname } : {};
}

function foundBy(status: number): Found {
  if (status >= 400) return fault(`エラーの応答です（HTTP ${status}）`);
  return status >= 300
    ? alive(`応答あり（HTTP ${status}・転送先は開きません）`)
    : alive(`応答あり（HTTP ${status}）`);
}
