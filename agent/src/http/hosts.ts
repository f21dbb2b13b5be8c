import { hostname, networkInterfaces } from "node:os";
import type { Clock } from "../clock.ts";

/** Knows the lower-case `host:port` (on port 80 also the bare host) that a Host header may name. */
export type HostList = { has(host: string): boolean };

/** Names and addresses of this machine in its networks. */
export type Machine = { readonly names: readonly string[]; readonly addresses: readonly string[] };

const loopback = new Set(["localhost", "127.0.0.1", "::1"]);
const everyAddress = new Set(["0.0.0.0", "::"]);

/**
 * The names under which the agent answers. Any other Host is a web page's name that was made to point here
 * (DNS rebinding), so it gets 421.
 */
export function hostList(host: string, port: number, machine: Machine): ReadonlySet<string> {
  const names = [...loopback];
  if (everyAddress.has(host)) names.push(...machine.addresses);
  else names.push(host);
  // A PC that listens to its network is also called by its name there.
  if (!loopback.has(host.toLowerCase())) names.push(...machine.names);
  const list = names.map((name) => (name.includes(":") ? `[${name}]` : name).toLowerCase());
  return new Set(list.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
}

/**
 * The same for an agent that runs on: the machine's addresses are looked up again when a name is not known, at
 * most once every `againMs`. An agent that starts with the PC is often there before the network is.
 */
export function livingHostList(
  input: { host: string; port: number; clock: Clock },
  machine: () => Machine = thisMachine,
): HostList {
  let list = hostList(input.host, input.port, machine());
  let lookedMs = input.clock.now();
  return {
    has(name) {
      if (list.has(name)) return true;
      const nowMs = input.clock.now();
      if (Math.abs(nowMs - lookedMs) < againMs) return false;
      lookedMs = nowMs;
      list = hostList(input.host, input.port, machine());
      return list.has(name);
    },
  };
}

const againMs = 10_000;

export function thisMachine(): Machine {
  const name = hostname();
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return {
    names: [name, `${name}.local`],
    addresses: addresses.map(({ address }) => address.replace(/%.*$/, "")),
  };
}
