import { spawn } from "node:child_process";
import dgram from "node:dgram";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { DeviceWatch } from "@desk/shared/contract";
import { temporaryFolder } from "../deps.testing.ts";
import { checkOnce, watchOf } from "./watch.testing.ts";

export type Daemon = AsyncDisposable & {
  readonly port: number;
  /** Ends the program; its port is closed then. */
  end(): Promise<void>;
};

/** net-snmp's own agent, telling of a printer what the test wants it to. */
export function startSnmpd(printer: { device: number; status: number; errors: string } | null = null) {
  const values =
    printer === null
      ? []
      : [
          `override 1.3.6.1.2.1.25.3.2.1.5.1 integer ${printer.device}`,
          `override 1.3.6.1.2.1.25.3.5.1.1.1 integer ${printer.status}`,
          `override 1.3.6.1.2.1.25.3.5.1.2.1 octet_str ${printer.errors}`,
        ];
  return startDaemon({
    program: "snmpd",
    file: ["snmpd.conf", ["rocommunity desk 127.0.0.1", ...values, ""].join("\n")],
    args: (path, port) => ["-f", "-Lo", "-C", "-c", path, `udp:127.0.0.1:${port}`],
    alive: (port) => watchOf.snmp(port),
  });
}

const phone = `<?xml version="1.0" encoding="UTF-8" ?>
<scenario name="phone">
  <recv request="OPTIONS"/>
  <send><![CDATA[

SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:];tag=[call_number]
[last_Call-ID:]
[last_CSeq:]
Content-Length: 0

]]></send>
</scenario>
`;

/** sipp as an IP phone. */
export function startPhone() {
  return startDaemon({
    program: "sipp",
    file: ["phone.xml", phone],
    args: (path, port) => ["-sf", path, "-i", "127.0.0.1", "-p", String(port), "-nostdin"],
    alive: (port) => watchOf.sip(port),
  });
}

type Start = {
  readonly program: string;
  readonly file: readonly [name: string, text: string];
  readonly args: (path: string, port: number) => readonly string[];
  /** The check that succeeds when the program is up. */
  readonly alive: (port: number) => DeviceWatch;
};

async function startDaemon({ program, file: [name, text], args, alive }: Start): Promise<Daemon> {
  const folder = temporaryFolder();
  const path = join(folder.path, name);
  writeFileSync(path, text);
  const port = await freeUdpPort();
  const child = spawn(program, args(path, port), {
    cwd: folder.path,
    stdio: "ignore",
    // Its state stays in the test's folder; no descriptions of objects are read. Debian keeps servers where only root's
    // PATH leads.
    env: {
      ...process.env,
      PATH: [process.env.PATH, "/usr/sbin"].join(delimiter),
      SNMP_PERSISTENT_DIR: folder.path,
      MIBS: "",
    },
  });
  const gone = once(child, "exit");
  gone.catch(() => {});
  const end = async () => {
    child.kill("SIGKILL");
    await gone.catch(() => {});
  };
  const dispose = async () => {
    await end();
    folder[Symbol.dispose]();
  };
  const untilMs = performance.now() + 15_000;
  for (;;) {
    const { result } = await checkOnce({ ...alive(port), timeoutMs: 500 });
    if (result === "ok") return { port, end, [Symbol.asyncDispose]: dispose };
    if (child.exitCode === null && child.pid !== undefined && performance.now() < untilMs) continue;
    await dispose();
    throw new Error(`${program} did not come up (it is installed by npm test; exit code ${child.exitCode})`);
  }
}

/** A port that was free a moment ago. */
export async function freeUdpPort(): Promise<number> {
  const socket = dgram.createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  await once(socket, "close");
  return port;
}
