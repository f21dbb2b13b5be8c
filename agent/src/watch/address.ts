import { BlockList, isIP, SocketAddress } from "node:net";
import { networkInterfaces } from "node:os";
import type { HostList } from "../http/hosts.ts";
import { type Refused, refuse } from "../reports/life/verdict.ts";

/** What of this PC must not be watched from itself. */
export type OwnPlace = {
  /** The `host:port` names of this agent. */
  readonly hosts: HostList;
  /**
   * Whether its loopback may be asked: in a rehearsal only, whose devices may be stand-ins on this PC. Otherwise what
   * listens there alone was never meant for others, and a check would tell of it.
   */
  readonly mayAskLoopback: boolean;
  /** The broadcast addresses of the networks that this PC stands in. */
  readonly broadcasts: () => ReadonlySet<string>;
};

type Range = readonly [net: string, prefix: number];

const embedding = "IPv4を埋め込んだアドレス";

// IPv4 ranges hold for IPv4-mapped IPv6 addresses too (`BlockList` sees through those).
const refusedRanges: readonly { readonly what: string; readonly ranges: readonly Range[] }[] = [
  // The cloud's metadata lies within link-local, so it is named first.
  {
    what: "クラウドの管理用アドレス",
    ranges: [
      ["169.254.169.254", 32],
      ["fd00:ec2::254", 128],
    ],
  },
  {
    what: "リンクローカルアドレス",
    ranges: [
      ["169.254.0.0", 16],
      ["fe80::", 10],
    ],
  },
  {
    what: "マルチキャストアドレス",
    ranges: [
      ["224.0.0.0", 4],
      ["ff00::", 8],
    ],
  },
  { what: "ブロードキャストアドレス", ranges: [["255.255.255.255", 32]] },
  {
    what: "機器を指さないアドレス",
    ranges: [
      ["0.0.0.0", 8],
      ["::", 128],
      ["240.0.0.0", 4],
    ],
  },
  // They carry an IPv4 address inside, which would be reached without having been judged: NAT64 (RFC 6052, RFC 8215),
  // Teredo, 6to4, IPv4-translated (RFC 2765) and the old IPv4-compatible ones. ISATAP has no range: `isatap`.
  {
    what: embedding,
    ranges: [
      ["64:ff9b::", 96],
      ["64:ff9b:1::", 48],
      ["2001::", 32],
      ["2002::", 16],
      ["::ffff:0:0:0", 96],
      ["::", 96],
    ],
  },
];

/** Any network, then the interface's part (RFC 5214): an IPv4 address behind `5efe`. */
const isatap = /(?::0|:0?200|:):5efe:(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|\d+(?:\.\d+){3})$/i;

const blocked = refusedRanges.map(({ what, ranges }) => {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, net.includes(":") ? "ipv6" : "ipv4");
  return { what, list };
});

const unchanged = "保存していません。";

/** An address in its one spelling; null for what is none. */
export function canonicalAddress(text: string): { address: string; family: 4 | 6 } | null {
  const family = isIP(text);
  if (family === 0) return null;
  // A zone (`fe80::1%eth0`) exists for link-local addresses only.
  if (text.includes("%")) return { address: text, family: 6 };
  const { address } = new SocketAddress({ address: text, family: family === 4 ? "ipv4" : "ipv6" });
  return { address, family: family === 4 ? 4 : 6 };
}

/** Why no device may be watched at that address, or null. `asked` is what the lead wrote. */
export function judgeAddress(
  address: string,
  port: number | null,
  own: OwnPlace,
  asked = address,
): Refused | null {
  const what = refusedKind(address, own);
  const shown = asked === address ? `「${address}」` : `「${asked.slice(0, 60)}」（${address}）`;
  if (what !== null)
    return refuse(
      "schema",
      `${what}は自動点検できません。市役所内の機器そのもののアドレス（例: 192.168.1.20）を指定してください。指定された値: ${shown}。${unchanged}`,
    );
  if (port !== null && isOwn(address, port, own.hosts))
    return refuse(
      "schema",
      `窓口デスク自身のポートは自動点検できません。機器のアドレスとポートを指定してください。指定された値: ${shown}のポート${port}。${unchanged}`,
    );
  return null;
}

function refusedKind(address: string, own: OwnPlace): string | null {
  if (address.includes("%")) return "リンクローカルアドレス";
  const type = isIP(address) === 6 ? "ipv6" : "ipv4";
  // `::1` lies within the old embedding range `::/96` and is an address of its own.
  if (isLoopback(address)) return own.mayAskLoopback ? null : "このパソコン自身を指すアドレス";
  const hit = blocked.find(({ list }) => list.check(address, type));
  if (hit !== undefined) return hit.what;
  if (isatap.test(address)) return embedding;
  return own.broadcasts().has(address) ? "ブロードキャストアドレス" : null;
}

const plainOf = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");

function isLoopback(address: string): boolean {
  const plain = plainOf(address);
  return plain.startsWith("127.") || plain === "::1";
}

function isOwn(address: string, port: number, hosts: HostList): boolean {
  const plain = plainOf(address);
  // Every loopback address leads to an agent that listens to all.
  const names = isLoopback(address) ? ["127.0.0.1"] : [plain.includes(":") ? `[${plain}]` : plain];
  return names.some((name) => hosts.has(`${name}:${port}`));
}

/** The broadcast address of each IPv4 network of this PC. */
export function ownBroadcasts(interfaces = networkInterfaces()): ReadonlySet<string> {
  const all = Object.values(interfaces).flatMap((list) => list ?? []);
  const found = all.filter(({ family, netmask }) => family === "IPv4" && netmask !== "255.255.255.255");
  return new Set(found.map(({ address, netmask }) => fromNumber(toNumber(address) | ~toNumber(netmask))));
}

const toNumber = (address: string) => address.split(".").reduce((sum, part) => (sum << 8) | Number(part), 0);
const fromNumber = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join(".");
