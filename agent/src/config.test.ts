import { isAbsolute, resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("flags come before environment, environment before defaults", () => {
  expect(readConfig({ env: {}, argv: [] })).toEqual({
    ok: true,
    value: {
      host: "127.0.0.1",
      port: 4860,
      dataDir: resolve("data"),
      rehearsalStartMs: null,
      logLevel: "info",
    },
  });
  const env = { DESK_HOST: "0.0.0.0", DESK_PORT: "5000", DESK_DATA_DIR: "elsewhere", DESK_LOG_LEVEL: "warn" };
  const argv = ["--port", "6000", "--at", "2026-05-14T08:20:00+09:00"];
  const read = readConfig({ env, argv });
  expect(read).toMatchObject({
    ok: true,
    value: {
      host: "0.0.0.0",
      port: 6000,
      rehearsalStartMs: Date.parse("2026-05-13T23:20:00Z"),
      logLevel: "warn",
    },
  });
  expect(read.ok && isAbsolute(read.value.dataDir)).toBe(true);
});

const bad: [string, string[], string][] = [
  ["a port that is none", ["--port", "http"], "http"],
  ["a port too high", ["--port", "65536"], "65536"],
  ["a negative port", ["--port=-1"], "-1"],
  ["a host with a space", ["--host", "my pc"], "my pc"],
  ["a host with a port", ["--host", "localhost:80/x"], "localhost:80/x"],
  ["an empty folder", ["--data-dir", " "], "データフォルダー"],
  ["a time without offset", ["--at", "2026-05-14T08:20:00"], "2026-05-14T08:20:00"],
  ["a day that does not exist", ["--at", "2026-02-30T08:20:00+09:00"], "2026-02-30"],
  ["a day before the contract", ["--at", "2026-03-31T23:59:59+09:00"], "契約期間"],
  ["an unknown flag", ["--verbose"], "--verbose"],
  ["a stray word", ["now"], "now"],
];

test.each(bad)("%s is refused in words", (_name, argv, said) => {
  const read = readConfig({ env: {}, argv });
  expect(read).toMatchObject({ ok: false, refusal: { code: "bad-setting" } });
  expect(read.ok ? "" : read.refusal.message).toContain(said);
});
