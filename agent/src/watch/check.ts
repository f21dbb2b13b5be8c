import type { CounterState, DeviceWatch, WatchCheck } from "@desk/shared/contract";
import type { Clock } from "../clock.ts";
import type { Random } from "../random.ts";
import type { OwnPlace } from "./address.ts";
import { heartbeat } from "./probes/heartbeat.ts";
import { type Found, foundOf, silent, unchecked } from "./probes/probe.ts";
import { type Lookup, resolveTarget } from "./resolve.ts";

/** One look at a device. It answers within the watch's `timeoutMs`, whatever the device does, and never throws. */
export type Check = (watch: DeviceWatch, signal: AbortSignal) => Promise<WatchCheck>;

export type CheckTools = {
  readonly own: OwnPlace;
  readonly lookUp: Lookup;
  readonly random: Random;
  readonly clock: Clock;
  readonly contacts: () => readonly CounterState[];
};

export function createCheck(tools: CheckTools): Check {
  return async (watch, signal) => {
    const since = performance.now();
    // A name that leads nowhere in time says nothing of the device.
    let late = nameless(watch.timeoutMs);
    const reached = () => {
      late = silent(watch.timeoutMs);
    };
    const found = await withinTime(watch.timeoutMs, signal, {
      work: (deadline) => look(watch, tools, deadline, reached),
      late: () => late,
    });
    return { ...found, tookMs: Math.round(performance.now() - since) };
  };
}

/** A probe is told of the deadline, and is not waited for when it does not listen. */
async function withinTime(
  timeoutMs: number,
  signal: AbortSignal,
  { work, late: foundLate }: { work: (deadline: AbortSignal) => Promise<Found>; late: () => Found },
): Promise<Found> {
  const late = new AbortController();
  const deadline = AbortSignal.any([signal, late.signal]);
  const { promise: over, resolve: end } = Promise.withResolvers<Found>();
  const timer = setTimeout(() => {
    end(foundLate());
    late.abort();
  }, timeoutMs);
  const stopped = () => end(unchecked("途中でやめました"));
  signal.addEventListener("abort", stopped, { once: true });
  if (signal.aborted) stopped();
  try {
    return await Promise.race([over, work(deadline)]);
  } catch (error) {
    return foundOf(error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stopped);
    // Whatever has not ended by itself ends now.
    late.abort();
  }
}

const nameless = (timeoutMs: number) =>
  unchecked(
    `機器の名前の問い合わせに${timeoutMs / 1000}秒たっても応答がありません（IP アドレスで指定できます）`,
  );

/** @param reached is called when the address is known and the device itself is asked */
async function look(
  watch: DeviceWatch,
  tools: CheckTools,
  deadline: AbortSignal,
  reached: () => void,
): Promise<Found> {
  if (watch.kind === "heartbeat") {
    const counter = tools.contacts().find(({ counterId }) => counterId === watch.counterId);
    return heartbeat(counter, tools.clock.now());
  }
  const { host, port } = placeOf(watch);
  const target = await resolveTarget(host, port, tools.own, tools.lookUp);
  if (!target.ok) return unchecked(target.message.replace(/。?保存していません。$/, ""));
  const at = target.value;
  reached();
  // Abandoned meanwhile: nothing more is sent.
  if (deadline.aborted) return silent(watch.timeoutMs);
  const { timeoutMs } = watch;
  // Each kind is loaded by the first watch of its kind.
  switch (watch.kind) {
    case "ping":
      return (await import("./probes/ping.ts")).ping(at, { timeoutMs, platform: process.platform }, deadline);
    case "tcp":
      return (await import("./probes/tcp.ts")).tcp(at, deadline);
    case "http":
      return (await import("./probes/http.ts")).httpGet(at, new URL(watch.url), deadline);
    case "snmp":
      return (await import("./probes/snmp.ts")).snmpUpTime(
        { at, community: watch.community, timeoutMs },
        deadline,
      );
    case "snmp-printer":
      return (await import("./probes/snmp-printer.ts")).snmpPrinter(
        { at, community: watch.community, timeoutMs },
        deadline,
      );
    case "sip":
      return (await import("./probes/sip.ts")).sipOptions(at, tools.random, deadline);
    default:
      return watch satisfies never;
  }
}

/** Host and port of a watch that goes over the network; ping has no port. */
export function placeOf(watch: Exclude<DeviceWatch, { kind: "heartbeat" }>): {
  readonly host: string;
  readonly port: number | null;
} {
  if (watch.kind === "ping") return { host: watch.host, port: null };
  if (watch.kind !== "http") return { host: watch.host, port: watch.port };
  const { hostname, port, protocol } = new URL(watch.url);
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  return { host, port: port === "" ? (protocol === "https:" ? 443 : 80) : Number(port) };
}
