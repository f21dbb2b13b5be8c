import { expect, test } from "vitest";
import { readWatch } from "./rules.ts";

const phone = { id: "phone-1", label: "電話機1", kind: "phone" } as const;
const common = { enabled: true, intervalS: 60, timeoutMs: 2000, faultAfter: 3, okAfter: 2 };
const sip = { ...common, kind: "sip", host: "192.168.1.20", port: 5060 };
const said = (entered: Record<string, unknown>, device: Parameters<typeof readWatch>[0] = phone) => {
  const read = readWatch(device, entered);
  return read.ok ? null : read.message;
};

test("a 統合端末 is never watched, and the reason is said", () => {
  const terminal = { id: "terminal-1", label: "統合端末1", kind: "terminal" } as const;
  expect(said({ ...common, kind: "ping", host: "192.168.1.20" }, terminal)).toMatch(
    /^統合端末1は統合端末のため自動点検を設定できません。統合端末は隔離されたネットワークにあり/,
  );
});

test("settings that hold are kept for the device that was asked for", () => {
  expect(readWatch(phone, { ...sip, deviceId: "terminal-1" })).toEqual({
    ok: true,
    value: { ...sip, deviceId: "phone-1" },
  });
});

test.each([
  [{ port: 0 }, "ポートは 1〜65535 の整数で指定してください。指定された値: 「0」。"],
  [{ port: 65_536 }, "ポートは 1〜65535 の整数で指定してください。指定された値: 「65536」。"],
  [{ port: 5060.5 }, "ポートは 1〜65535 の整数で指定してください。指定された値: 「5060.5」。"],
  [{ port: undefined }, "ポートは 1〜65535 の整数で指定してください。指定された値: なし。"],
  [{ intervalS: 9 }, "間隔は 10〜3600秒 の整数で指定してください。指定された値: 「9」。"],
  [{ timeoutMs: 60_000 }, "待ち時間は 100〜30000ミリ秒 の整数で指定してください。指定された値: 「60000」。"],
  [
    { intervalS: 10, timeoutMs: 10_000 },
    "待ち時間は間隔（10秒）より短くしてください。指定された値: 10000ミリ秒。",
  ],
  [{ host: "192.168.1.300" }, "指定された値: 「192.168.1.300」。"],
  [{ host: 5 }, "アドレスを 192.168.1.20 のように入力してください。指定された値: 「5」。"],
  [{ kind: "telnet" }, "指定された値: 「telnet」。"],
  [
    { kind: "heartbeat", counterId: "window-1" },
    "「パネルからの通信」で自動点検できるのは窓口のパソコンだけです。",
  ],
  [{ password: "x" }, "決められていない項目があります。"],
])("%o is refused", (change, message) => {
  expect(said({ ...sip, ...change })).toContain(message);
  expect(said({ ...sip, ...change })).toMatch(/保存していません。$/);
});

test.each([
  ["http://192.168.1.20/", null],
  ["https://printer-1:8443/status?x=1", null],
  ["http://[fd00::20]:8080/", null],
  ["ftp://192.168.1.20/", "URL は http か https で、"],
  ["192.168.1.20", "URL を http://192.168.1.20/ のように入力してください。"],
  ["http://user:secret@192.168.1.20/", "URL に利用者名やパスワードは書けません。"],
  ["http://192.168.1.20:70000/", "ポートは 1〜65535 の整数で指定してください。指定された値: 「70000」。"],
  ["http://192.168.1.20:0/", "ポートは 1〜65535 の整数で指定してください。指定された値: 「0」。"],
  ["http://-/", "指定された値: 「-」。"],
])("%s as the address of a page", (url, message) => {
  const refused = said({ ...common, kind: "http", url });
  if (message === null) expect(refused).toBeNull();
  else expect(refused).toContain(message);
});

test.each([
  { host: "234567890124" + "-printer" },
  { kind: "http", url: "http://192.168.1.20/?no=2345-6789-0124", host: undefined, port: undefined },
  { kind: "http", url: "http://192.168.1.20/%32345-6789-0124", host: undefined, port: undefined },
])("a number of a person in %o is refused and not repeated", (change) => {
  const message = said({ ...sip, ...change });
  expect(message).toMatch(/個人の番号や連絡先とみられる文字.*保存していません。$/);
  expect(message).not.toMatch(/6789|678901/);
});

test.each(["192.168.100.201", "fd12:3456:7890:1234::1", "printer-2f.yatsushiro.example"])(
  "%s is a machine's address",
  (host) => expect(said({ ...sip, host })).toBeNull(),
);
