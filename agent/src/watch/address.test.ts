import { expect, test } from "vitest";
import { canonicalAddress, judgeAddress, type OwnPlace, ownBroadcasts } from "./address.ts";
import { fewAtATime, judgeHost, resolveTarget } from "./resolve.ts";

const own: OwnPlace = {
  hosts: new Set(["127.0.0.1:4860", "192.168.1.9:4860", "[fd00::9]:4860"]),
  mayAskLoopback: false,
  broadcasts: () => new Set(["192.168.1.255"]),
};
const judged = (address: string, port: number | null = 80, of = own) =>
  judgeAddress(address, port, of)?.message ?? null;

test.each([
  ["169.254.169.254", "クラウドの管理用アドレス"],
  ["fd00:ec2::254", "クラウドの管理用アドレス"],
  ["::ffff:169.254.169.254", "クラウドの管理用アドレス"],
  ["169.254.1.1", "リンクローカルアドレス"],
  ["fe80::1", "リンクローカルアドレス"],
  ["fe80::1%eth0", "リンクローカルアドレス"],
  ["febf::1", "リンクローカルアドレス"],
  ["224.0.0.1", "マルチキャストアドレス"],
  ["239.255.255.250", "マルチキャストアドレス"],
  ["ff02::1", "マルチキャストアドレス"],
  ["255.255.255.255", "ブロードキャストアドレス"],
  ["192.168.1.255", "ブロードキャストアドレス"],
  ["0.0.0.0", "機器を指さないアドレス"],
  ["::", "機器を指さないアドレス"],
  ["::ffff:0.0.0.0", "機器を指さないアドレス"],
  ["64:ff9b::a9fe:a9fe", "IPv4を埋め込んだアドレス"],
  ["64:ff9b:1::a9fe:a9fe", "IPv4を埋め込んだアドレス"],
  ["2002:a9fe:a9fe::1", "IPv4を埋め込んだアドレス"],
  ["2001::5601:5601", "IPv4を埋め込んだアドレス"],
  ["2001:0:4136:e378:8000:63bf:5601:5601", "IPv4を埋め込んだアドレス"],
  ["::ffff:0:169.254.169.254", "IPv4を埋め込んだアドレス"],
  ["::ffff:0:a9fe:a9fe", "IPv4を埋め込んだアドレス"],
  ["fd00::5efe:169.254.169.254", "IPv4を埋め込んだアドレス"],
  ["fd00::5efe:a9fe:a9fe", "IPv4を埋め込んだアドレス"],
  ["fd00:1:2:3:200:5efe:a9fe:a9fe", "IPv4を埋め込んだアドレス"],
  ["127.0.0.1", "このパソコン自身を指すアドレス"],
  ["127.9.9.9", "このパソコン自身を指すアドレス"],
  ["::1", "このパソコン自身を指すアドレス"],
  ["::ffff:127.0.0.1", "このパソコン自身を指すアドレス"],
])("%s is refused as %s", (address, what) => {
  expect(judged(address)).toContain(`${what}は自動点検できません。`);
  expect(judged(address)).toContain(`指定された値: 「${address}」`);
});

test.each([
  "192.168.1.20",
  "10.0.0.1",
  "fd00::20",
  "fd00:5efe::1",
  "2001:db8::1",
  "169.253.0.1",
  "223.255.255.1",
])("%s may be watched", (address) => expect(judged(address)).toBeNull());

test("the agent's own port is refused by every address that leads to it", () => {
  const rehearsal = { ...own, mayAskLoopback: true };
  for (const address of ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1", "192.168.1.9", "fd00::9"])
    expect(judged(address, 4860, rehearsal)).toContain("窓口デスク自身のポートは自動点検できません。");
  expect(judged("192.168.1.20", 4860)).toBeNull();
  for (const address of ["127.0.0.1", "::1"]) expect(judged(address, 80, rehearsal)).toBeNull();
});

test("an address has one spelling, and only four numbers make one", () => {
  expect(canonicalAddress("FD00:0::0020")).toEqual({ address: "fd00::20", family: 6 });
  for (const text of ["192.168.1", "0xa9fea9fe", "2852039166", "192.168.1.256", "010.0.0.1", "", "a b"])
    expect(canonicalAddress(text), text).toBeNull();
});

test("what is neither an address nor a name is refused with what came", () => {
  for (const text of [
    "192.168.1.256",
    "2852039166",
    "0xa9fea9fe",
    "1.2.3",
    "a b",
    "-a",
    "http://x",
    "",
    "x".repeat(254),
  ])
    expect(judgeHost(text)?.message, text).toContain(`指定された値: 「${text.slice(0, 60)}」`);
  for (const text of ["printer-1", "printer-1.city.local", "192.168.1.20", "fd00::1", "3com"])
    expect(judgeHost(text), text).toBeNull();
});

test("every address of a name is judged, and the probe goes to the judged one", async () => {
  const asked: string[] = [];
  const lookUp = (addresses: string[]) => async (name: string) => {
    asked.push(name);
    return addresses.map((address) => ({ address }));
  };
  const at = (addresses: string[]) => resolveTarget("printer-1", 80, own, lookUp(addresses));
  expect(await at(["192.168.1.20"])).toEqual({
    ok: true,
    value: { address: "192.168.1.20", family: 4, port: 80 },
  });
  const rebound = await at(["192.168.1.20", "169.254.169.254"]);
  expect(rebound).toMatchObject({ ok: false, code: "schema" });
  expect(rebound).toHaveProperty("message", expect.stringContaining("「printer-1」（169.254.169.254）"));
  expect(await at([])).toMatchObject({ ok: false, code: "not-found" });
  expect(asked).toEqual(["printer-1", "printer-1", "printer-1"]);
  const failing = () => Promise.reject(new Error("EAI_AGAIN"));
  expect(await resolveTarget("printer-1", 80, own, failing)).toMatchObject({ ok: false, code: "not-found" });
  expect(await resolveTarget("192.168.1.20", 80, own, failing)).toMatchObject({ ok: true });
});

test("a resolver that hangs is asked for two names at a time, and never twice for one", async () => {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const lookUp = fewAtATime((name) => {
    asked.push(name);
    return new Promise((resolve) => answers.push(() => resolve([{ address: "10.0.0.1" }])));
  });
  const found = ["a", "a", "b", "c"].map((name) => lookUp(name));
  expect(asked).toEqual(["a", "b"]);
  answers[0]?.();
  await found[1];
  await expect.poll(() => asked).toEqual(["a", "b", "c"]);
  answers[1]?.();
  answers[2]?.();
  expect(await Promise.all(found)).toHaveLength(4);
  void lookUp("a");
  expect(asked).toEqual(["a", "b", "c", "a"]);
});

test("broadcast addresses follow from this PC's own networks", () => {
  const entry = { mac: "", internal: false, cidr: null, family: "IPv4" as const };
  const found = ownBroadcasts({
    eth0: [{ ...entry, address: "192.168.1.9", netmask: "255.255.255.0" }],
    eth1: [{ ...entry, address: "172.16.5.4", netmask: "255.255.254.0" }],
    ppp0: [{ ...entry, address: "10.0.0.1", netmask: "255.255.255.255" }],
  });
  expect([...found]).toEqual(["192.168.1.255", "172.16.5.255"]);
});
