import dgram from "node:dgram";
import type { Endpoint } from "./probe.ts";

export type SnmpValue = number | bigint | string | Buffer | boolean | null | undefined;
/** A value as it came; null where the device has no such object. */
export type SnmpAnswer =
  | { readonly kind: "values"; readonly values: readonly SnmpValue[] }
  | { readonly kind: "garbage" }
  | { readonly kind: "refused" }
  | { readonly kind: "silent" };

export type SnmpAsk = {
  readonly at: Endpoint;
  readonly community: string;
  readonly timeoutMs: number;
};

/**
 * One SNMP v2c GET. The library is loaded when the first device is watched by SNMP: it is large, and most sites
 * need none of it.
 */
export async function snmpGet(
  { at, community, timeoutMs }: SnmpAsk,
  oids: readonly string[],
  signal: AbortSignal,
): Promise<SnmpAnswer> {
  const snmp = await import("net-snmp");
  const { promise, resolve } = Promise.withResolvers<SnmpAnswer>();
  const session = snmp.createSession(at.address, community, {
    version: snmp.Version2c,
    transport: at.family === 6 ? "udp6" : "udp4",
    port: at.port,
    // Asked once more halfway: UDP loses packets.
    timeout: Math.max(50, Math.floor(timeoutMs / 2)),
    retries: 1,
    dgramModule: guardedSockets(at, () => resolve({ kind: "garbage" })),
  });
  const abort = () => resolve({ kind: "silent" });
  signal.addEventListener("abort", abort, { once: true });
  session.on("error", () => resolve({ kind: "garbage" }));
  session.get([...oids], (error, varbinds) => {
    const failure: string | undefined = error?.name;
    if (failure === "RequestTimedOutError") resolve({ kind: "silent" });
    else if (failure === "RequestFailedError") resolve({ kind: "refused" });
    else if (error !== null || varbinds === undefined || varbinds.length !== oids.length)
      resolve({ kind: "garbage" });
    else {
      const values = varbinds.map((one) => (snmp.isVarbindError(one) ? null : one.value));
      resolve({ kind: "values", values });
    }
  });
  if (signal.aborted) abort();
  try {
    return await promise;
  } finally {
    signal.removeEventListener("abort", abort);
    session.close();
  }
}

/**
 * Sockets that hear the device alone, and from which nothing is thrown: what the library throws over a broken packet
 * would otherwise end the agent.
 */
function guardedSockets(at: Endpoint, onGarbage: () => void) {
  return {
    createSocket(type: dgram.SocketType): dgram.Socket {
      const socket = dgram.createSocket(type);
      const on = socket.on.bind(socket);
      type Listener = (...args: unknown[]) => void;
      const guarded = (listener: Listener) => (bytes: Buffer, from: dgram.RemoteInfo) => {
        if (from.address !== at.address || from.port !== at.port) return;
        try {
          listener(bytes, from);
        } catch {
          onGarbage();
        }
      };
      return Object.assign(socket, {
        on: (event: string, listener: Listener) =>
          on(event as "message", event === "message" ? guarded(listener) : (listener as never)),
      });
    },
  };
}
