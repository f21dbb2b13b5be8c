import dgram from "node:dgram";
import type { Random } from "../../random.ts";
import { alive, type Endpoint, type Found, fault, foundOf, garbled } from "./probe.ts";

/** UDP loses packets: sent again after these (RFC 3261 §17.1.2.1, T1 = 500 ms doubling). */
const resendMs = [500, 1500, 3500, 7500];

type Ids = { readonly branch: string; readonly tag: string; readonly callId: string };

/**
 * SIP OPTIONS (RFC 3261 §11) over UDP: any final response, a refusal included, shows that the phone is alive. The
 * socket is connected, so only the phone's own answers are heard.
 */
export function sipOptions(at: Endpoint, random: Random, signal: AbortSignal): Promise<Found> {
  const ids = newIds(random);
  return new Promise((resolve) => {
    const socket = dgram.createSocket(at.family === 6 ? "udp6" : "udp4");
    let timers: NodeJS.Timeout[] = [];
    let closed = false;
    const end = (found: Found) => {
      for (const timer of timers) clearTimeout(timer);
      timers = [];
      signal.removeEventListener("abort", abort);
      // Closing twice throws.
      if (!closed) socket.close();
      closed = true;
      resolve(found);
    };
    const abort = () => end(fault("応答がありません"));
    const send = (text: string) => {
      if (!closed) socket.send(text, (error) => void (error && end(foundOf(error))));
    };
    signal.addEventListener("abort", abort, { once: true });
    socket.on("error", (error) => end(foundOf(error)));
    socket.on("message", (bytes) => {
      const found = readResponse(bytes.toString("latin1"), ids);
      if (found !== null) end(found);
    });
    // Not as `connect`'s callback: that is called when there is no way to the phone, too, and `send` would throw.
    socket.once("connect", () => {
      if (closed) return;
      const text = optionsRequest(at, socket.address(), ids);
      send(text);
      timers = resendMs.map((ms) => setTimeout(() => send(text), ms));
    });
    socket.connect(at.port, at.address);
    if (signal.aborted) abort();
  });
}

function newIds(random: Random): Ids {
  const hex = (length: number) => random.bytes(length).toString("hex");
  return { branch: `z9hG4bK${hex(8)}`, tag: hex(4), callId: hex(12) };
}

const inUri = (address: string) => (address.includes(":") ? `[${address}]` : address);

/** The request as it goes out. */
export function optionsRequest(
  at: Pick<Endpoint, "address" | "port">,
  own: { readonly address: string; readonly port: number },
  { branch, tag, callId }: Ids,
): string {
  const here = `${inUri(own.address)}:${own.port}`;
  const there = `sip:${inUri(at.address)}:${at.port}`;
  return [
    `OPTIONS ${there} SIP/2.0`,
    `Via: SIP/2.0/UDP ${here};branch=${branch};rport`,
    "Max-Forwards: 70",
    `From: <sip:desk@${here}>;tag=${tag}`,
    `To: <${there}>`,
    `Call-ID: ${callId}`,
    "CSeq: 1 OPTIONS",
    `Contact: <sip:desk@${here}>`,
    "Accept: application/sdp",
    "Content-Length: 0",
    "\r\n",
  ].join("\r\n");
}

/** What a datagram says; null = not the answer yet (provisional, or to a request of an earlier check). */
export function readResponse(text: string, { callId }: Pick<Ids, "callId">): Found | null {
  const status = /^SIP\/2\.0 ([1-6]\d\d)(?: [^\r\n]*)?\r?\n/.exec(text)?.[1];
  if (status === undefined) return garbled();
  const answered = /^(?:Call-ID|i)[ \t]*:[ \t]*(\S+)[ \t]*\r?$/im.exec(text)?.[1];
  if (answered === undefined) return garbled();
  if (answered !== callId || status.startsWith("1")) return null;
  return alive(`応答あり（SIP ${status}）`);
}
