import { hostname, networkInterfaces } from "node:os";

/** Lower-case `host:port` (and bare host on port 80) that a Host header may name. */
export type HostList = ReadonlySet<string>;

/** Names and addresses of this machine in its networks. */
export type Machine = { readonly names: readonly string[]; readonly addresses: readonly string[] };

const loopback = new Set(["localhost", "127.0.0.1", "::1"]);
const everyAddress = new Set(["0.0.0.0", "::"]);

/**
 * The names under which the agent answers. Any other Host is a web page's name that was made to point here
 * (DNS rebinding), so it gets 421.
 */
export function hostList(host: string, port: number, machine: Machine): HostList {
  const names = [...loopback];
  if (everyAddress.has(host)) names.push(...machine.addresses);
  else names.push(host);
  // A PC that listens to its network is also called by its name there.
  if (!loopback.has(host.toLowerCase())) names.push(...machine.names);
  const list = names.map((name) => (name.includes(":") ? `[${name}]` : name).toLowerCase());
  return new Set(list.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
}

export function thisMachine(): Machine {
  const name = hostname();
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return {
    names: [name, `${name}.local`],
    addresses: addresses.map(({ address }) => address.replace(/%.*$/, "")),
  };
}
