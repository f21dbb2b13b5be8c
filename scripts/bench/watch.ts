import dgram from "node:dgram";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startSnmpd } from "@desk/agent/watch/daemons.testing";
import { createWatchRepo } from "@desk/agent/watch/repo";
import type { DeviceWatch } from "@desk/shared/contract";
import Database from "better-sqlite3";
import { startAgentProcess } from "../../tests/support/agent-process.ts";
import { ensureDaemons } from "../lib/ensure-daemons.mjs";
import { atMost, type Figure, leftOut } from "./figures.ts";
import { benchStart } from "./load.ts";

const what = "自動点検50台（60秒ごと）の負荷（1コアのうち、ping のプログラムも含む）";
/** Each device is looked at twice at least. */
const measuredS = 130;
/** The first looks come all at once, and are not what a day costs. */
const settlingS = 30;

/** The cost of fifty watched devices of every kind, as CPU time of the agent and of the programs it has started. */
export async function watchFigures(): Promise<Figure[]> {
  await ensureDaemons();
  if (process.platform !== "linux") return [leftOut(what, "≤ 2 %", "このOSでは測れません")];
  await using targets = await openTargets();
  await using agent = await startAgentProcess({ at: benchStart });
  await agent.stop();
  const count = enter(agent.dataDir, targets);
  await agent.start();
  await sleep(settlingS * 1000);
  const [before, asked] = [await cpuTicks(agent.pid()), targets.asked()];
  const since = performance.now();
  await sleep(measuredS * 1000);
  const tookS = (performance.now() - since) / 1000;
  const ticks = (await cpuTicks(agent.pid())) - before;
  // A watch that does not look costs nothing: that would be no measurement.
  const looks = targets.asked() - asked;
  if (looks < targets.watched(count))
    throw new Error(`only ${looks} looks at ${count} devices in ${tookS} s`);
  return [atMost(what, (ticks / ticksPerS / tookS) * 100, 2, "%", 2)];
}

/** Linux tells times in hundredths of a second to every program. */
const ticksPerS = 100;

/** CPU time of a process and of its children that have ended. */
async function cpuTicks(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The name in brackets may hold spaces; utime is the 14th field, cstime the 17th.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

type Ports = { readonly http: number; readonly sip: number; readonly snmp: number };
type Targets = AsyncDisposable & {
  readonly ports: Ports;
  asked(): number;
  /** How many of the devices ask here; the others are asked by ping, or by nobody. */
  watched(count: number): number;
};

/** A page, a telephone and an SNMP agent that answer. */
async function openTargets(): Promise<Targets> {
  let asked = 0;
  const snmpd = await startSnmpd();
  const page = http.createServer((_, response) => response.end("ok"));
  page.on("connection", () => {
    asked += 1;
  });
  page.listen(0, "127.0.0.1");
  await once(page, "listening");
  const phone = dgram.createSocket("udp4");
  phone.on("message", (bytes, from) => {
    asked += 1;
    const callId = /^Call-ID: (\S+)/m.exec(bytes.toString())?.[1];
    phone.send(`SIP/2.0 200 OK\r\nCall-ID: ${callId}\r\n\r\n`, from.port, from.address);
  });
  phone.bind(0, "127.0.0.1");
  await once(phone, "listening");
  return {
    ports: { http: (page.address() as AddressInfo).port, sip: phone.address().port, snmp: snmpd.port },
    asked: () => asked,
    watched: (count) => Math.floor((count * 3) / kinds.length),
    async [Symbol.asyncDispose]() {
      page.closeAllConnections();
      page.close();
      phone.close();
      await snmpd[Symbol.asyncDispose]();
    },
  };
}

const kinds = ["ping", "tcp", "http", "sip", "snmp", "heartbeat"] as const;

/** Fifty watched PCs in the agent's database, while it is not running. */
function enter(dataDir: string, { ports }: Targets): number {
  const raw = new Database(path.join(dataDir, "desk.sqlite"), { fileMustExist: true });
  const repo = createWatchRepo(raw);
  const add = raw.prepare("INSERT INTO device (id, label, kind, position) VALUES (?, ?, 'pc', ?)");
  const ids = Array.from({ length: 50 }, (_, n) => `watched-${n + 1}`);
  ids.forEach((deviceId, n) => {
    add.run(deviceId, `自動点検${n + 1}`, 100 + n);
    const kind = kinds[n % kinds.length] ?? "ping";
    repo.save(deviceId, watchOf(kind, deviceId, ports), 0, { at: benchStart, staffId: "lead-1" });
  });
  raw.close();
  return ids.length;
}

function watchOf(kind: (typeof kinds)[number], deviceId: string, ports: Ports): DeviceWatch {
  const common = { deviceId, enabled: true, intervalS: 60, timeoutMs: 2000, faultAfter: 3, okAfter: 2 };
  const host = "127.0.0.1";
  switch (kind) {
    case "ping":
      return { ...common, kind, host };
    case "tcp":
      return { ...common, kind, host, port: ports.http };
    case "http":
      return { ...common, kind, url: `http://${host}:${ports.http}/` };
    case "sip":
      return { ...common, kind, host, port: ports.sip };
    case "snmp":
      return { ...common, kind, host, port: ports.snmp, community: "desk" };
    case "heartbeat":
      return { ...common, kind, counterId: "window-1" };
    default:
      return kind satisfies never;
  }
}
