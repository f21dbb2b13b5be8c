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
import { watchLimits } from "@desk/shared/contract/watch-terms";
import Database from "better-sqlite3";
import { startAgentProcess } from "../../tests/support/agent-process.ts";
import { ensureDaemons } from "../lib/ensure-daemons.mjs";
import { atMost, type Figure, leftOut } from "./figures.ts";
import { benchStart } from "./load.ts";

const every = ["ping", "tcp", "http", "sip", "snmp", "heartbeat"] as const;
type Kind = (typeof every)[number];

type Run = {
  readonly name: string;
  readonly intervalS: number;
  readonly kinds: readonly Kind[];
  readonly measuredS: number;
};
const [usualS, leastS] = [60, watchLimits.intervalMinS];
/** What a lead is offered, the least that can be set, and that by the dearest kind alone. Each device is looked at twice. */
const runs: readonly Run[] = [
  { name: `6種類・既定の${usualS}秒ごと`, intervalS: usualS, kinds: every, measuredS: 130 },
  { name: `6種類・最短の${leastS}秒ごと`, intervalS: leastS, kinds: every, measuredS: 60 },
  { name: `すべて ping・最短の${leastS}秒ごと`, intervalS: leastS, kinds: ["ping"], measuredS: 60 },
];
const what = ({ name }: Run) => `自動点検50台（${name}）の負荷（1コアのうち、ping のプログラムも含む）`;
/** The first looks come all at once, and are not what a day costs. */
const settlingS = 30;

/** The cost of fifty watched devices of every kind, as CPU time of the agent and of the programs it has started. */
export async function watchFigures(): Promise<Figure[]> {
  await ensureDaemons();
  if (process.platform !== "linux")
    return runs.map((one) => leftOut(what(one), "≤ 2 %", "このOSでは測れません"));
  const figures: Figure[] = [];
  for (const one of runs) figures.push(await cost(one));
  return figures;
}

async function cost(run: Run): Promise<Figure> {
  const { measuredS, kinds } = run;
  await using targets = await openTargets();
  await using agent = await startAgentProcess({ at: benchStart });
  await agent.stop();
  const count = enter(agent.dataDir, targets, run);
  await agent.start();
  await sleep(settlingS * 1000);
  const [before, asked] = [await cpuTicks(agent.pid()), targets.asked()];
  const since = performance.now();
  await sleep(measuredS * 1000);
  const tookS = (performance.now() - since) / 1000;
  const after = await cpuTicks(agent.pid());
  const ticks = after.own + after.programs - before.own - before.programs;
  // A watch that does not look costs nothing: that would be no measurement.
  const looks = targets.asked() - asked;
  const wanted = Math.floor((count * kinds.filter((kind) => counted.includes(kind)).length) / kinds.length);
  if (looks < wanted) throw new Error(`only ${looks} looks at ${count} devices in ${tookS} s`);
  if (wanted === 0 && after.programs === before.programs) throw new Error("no program was started");
  return atMost(what(run), (ticks / ticksPerS / tookS) * 100, 2, "%", 2);
}

/** Linux tells times in hundredths of a second to every program. */
const ticksPerS = 100;

/** CPU time of a process and of the programs that it had started and that have ended. */
async function cpuTicks(pid: number): Promise<{ own: number; programs: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The name in brackets may hold spaces; utime is the 14th field, cstime the 17th.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user = 0, system = 0, ofUser = 0, ofSystem = 0] = fields.slice(11, 15).map(Number);
  return { own: user + system, programs: ofUser + ofSystem };
}

type Ports = { readonly http: number; readonly sip: number; readonly snmp: number };
type Targets = AsyncDisposable & {
  readonly ports: Ports;
  asked(): number;
};

/** The kinds that ask at a place that counts; the others are asked by ping or by SNMP, or by nobody. */
const counted: readonly Kind[] = ["tcp", "http", "sip"];

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
    async [Symbol.asyncDispose]() {
      page.closeAllConnections();
      page.close();
      phone.close();
      await snmpd[Symbol.asyncDispose]();
    },
  };
}

/** Fifty watched PCs in the agent's database, while it is not running. */
function enter(dataDir: string, { ports }: Targets, { kinds, intervalS }: Run): number {
  const raw = new Database(path.join(dataDir, "desk.sqlite"), { fileMustExist: true });
  const repo = createWatchRepo(raw);
  const add = raw.prepare("INSERT INTO device (id, label, kind, position) VALUES (?, ?, 'pc', ?)");
  const ids = Array.from({ length: 50 }, (_, n) => `watched-${n + 1}`);
  ids.forEach((deviceId, n) => {
    add.run(deviceId, `自動点検${n + 1}`, 100 + n);
    const kind = kinds[n % kinds.length] ?? "ping";
    repo.save(deviceId, { ...watchOf(kind, deviceId, ports), intervalS }, 0, {
      at: benchStart,
      staffId: "lead-1",
    });
  });
  raw.close();
  return ids.length;
}

function watchOf(kind: Kind, deviceId: string, ports: Ports): DeviceWatch {
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
