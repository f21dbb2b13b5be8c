import { existsSync } from "node:fs";
import path from "node:path";
import { aptInstall, canUseApt } from "./apt.mjs";
import { Advice, say } from "./report.mjs";

// The programs that the watch's tests look at, and Debian's packages that bring them.
const daemons = [
  { program: "snmpd", debian: "snmpd" },
  { program: "sipp", debian: "sip-tester" },
  { program: "ping", debian: "iputils-ping" },
];
/** The tests that need them. */
const tests = "agent/src/watch/daemons.test.ts";

/**
 * The real devices of the watch's tests (an SNMP agent, an IP phone, ping); on Debian as root they are installed when
 * they are missing. Elsewhere than on Linux nobody packages sipp: there the one file that needs it is left out, and said so.
 * @returns {Promise<readonly string[]>} test files to leave out
 */
export async function ensureDaemons() {
  const missing = daemons.filter(({ program }) => !isInstalled(program));
  if (missing.length === 0) return [];
  if (process.platform !== "linux") {
    say(
      `  ${missing.map(({ program }) => program).join("・")} がないため、実物を相手にした見守りのテスト(${tests})は除きます。` +
        "Linux では実行されます。",
    );
    return [tests];
  }
  const packages = missing.map(({ debian }) => debian);
  if (await canUseApt()) await aptInstall(packages);
  if (daemons.every(({ program }) => isInstalled(program))) return [];
  throw new Advice(
    `機器の見守りのテストには ${missing.map(({ program }) => program).join("・")} が必要です。\n` +
      `  Debian / Ubuntu: sudo apt-get install --no-install-recommends ${packages.join(" ")}`,
  );
}

/** @param {string} program */
function isInstalled(program) {
  const ending = process.platform === "win32" ? ".exe" : "";
  // Debian keeps servers where only root's PATH leads.
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin"].filter(Boolean);
  return folders.some((folder) => existsSync(path.join(folder, `${program}${ending}`)));
}
