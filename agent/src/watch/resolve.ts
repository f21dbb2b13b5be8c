import { lookup } from "node:dns/promises";
import { granted, type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import { canonicalAddress, judgeAddress, type OwnPlace } from "./address.ts";
import type { Endpoint } from "./probes/probe.ts";

/** Every address of a name. */
export type Lookup = (name: string) => Promise<readonly { readonly address: string }[]>;

/** By the system's own resolver, which knows the names of the site's network too. */
export const systemLookup = (): Lookup => fewAtATime((name) => lookup(name, { all: true }));

/**
 * The system's resolver blocks one of Node's few threads for as long as the network is silent, and signing in needs
 * one too: so no name is asked for twice at a time, and no more than two names are.
 */
export function fewAtATime(lookUp: Lookup, most = 2): Lookup {
  const pending = new Map<string, ReturnType<Lookup>>();
  const waiting: (() => void)[] = [];
  let running = 0;
  const run = async (name: string) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await lookUp(name);
    } finally {
      running -= 1;
      pending.delete(name);
      waiting.shift()?.();
    }
  };
  return (name) => {
    const asked = pending.get(name) ?? run(name);
    pending.set(name, asked);
    return asked;
  };
}

// RFC 1123: letters, digits and hyphens; a last label of digits alone would be one more spelling of an address.
const label = "(?!-)[a-z0-9-]{1,63}(?<!-)";
const hostName = new RegExp(`^(?:${label}\\.)*(?![0-9]+$|0x[0-9a-f]*$)${label}\\.?$`, "i");

/** Why a text is neither an address nor a name, or null. */
export function judgeHost(host: string): Refused | null {
  if (canonicalAddress(host) !== null || (host.length <= 253 && hostName.test(host))) return null;
  return refuse(
    "schema",
    `アドレスは 192.168.1.20 のような IP アドレスか、printer-1 のような機器の名前で指定してください。指定された値: 「${host.slice(0, 60)}」。保存していません。`,
  );
}

/**
 * Resolves a name once and judges every address it has: the probe then goes to the judged address, so a name that
 * changes its mind between two questions (DNS rebinding) gains nothing.
 */
export async function resolveTarget(
  host: string,
  port: number | null,
  own: OwnPlace,
  lookUp: Lookup,
): Promise<Verdict<Endpoint>> {
  const malformed = judgeHost(host);
  if (malformed !== null) return malformed;
  const literal = canonicalAddress(host);
  const found = literal === null ? await addressesOf(host, lookUp) : [literal];
  for (const { address } of found) {
    const refused = judgeAddress(address, port, own, host);
    if (refused !== null) return refused;
  }
  const [first] = found;
  if (first === undefined)
    return refuse(
      "not-found",
      `「${host.slice(0, 60)}」という名前の機器がネットワークに見つかりません。名前を確かめるか、IP アドレスで指定してください。`,
    );
  return granted({ ...first, port: port ?? 0 });
}

async function addressesOf(host: string, lookUp: Lookup) {
  try {
    return (await lookUp(host)).flatMap(({ address }) => canonicalAddress(address) ?? []);
  } catch {
    // Whatever the resolver's reason, the name leads nowhere now.
    return [];
  }
}
