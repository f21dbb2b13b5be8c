import { once } from "node:events";
import net from "node:net";
import type { DeviceWatch, Observation } from "@desk/shared/contract";
import { expect, onTestFinished, test } from "vitest";
import { createAgent } from "../app.ts";
import { grantToken, standingClock, testDeps } from "../deps.testing.ts";
import { secureRandom } from "../random.ts";
import { createWatchRepo } from "./repo.ts";

/** The whole agent with a watched telephone that is a TCP server of this test. */
async function desk(at: string) {
  // Without the spread of the checks; a rehearsal may ask a stand-in on this PC.
  const deps = testDeps(standingClock(at), { ...secureRandom, int: () => 0 }, "rehearsal");
  const agent = createAgent(deps);
  onTestFinished(async () => {
    await agent.close();
    deps[Symbol.dispose]();
  });
  const phone = net.createServer((socket) => socket.end()).listen(0, "127.0.0.1");
  onTestFinished(() => void phone.close());
  await once(phone, "listening");
  let asked = 0;
  phone.on("connection", () => {
    asked += 1;
  });
  const { port } = phone.address() as net.AddressInfo;
  const watch: DeviceWatch = {
    ...{ deviceId: "phone-1", kind: "tcp", host: "127.0.0.1", port, enabled: true },
    ...{ intervalS: 10, timeoutMs: 1000, faultAfter: 1, okAfter: 1 },
  };
  createWatchRepo(deps.db.raw).save("phone-1", watch, 0, { at, staffId: "lead-1" });
  const token = grantToken(deps, "counter", "window-1");
  const stateOf = async (id: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await agent.app.request("http://localhost/api/devices", { headers });
    const { devices } = (await answer.json()) as { devices: { device: { id: string }; state: object }[] };
    return devices.find(({ device }) => device.id === id)?.state;
  };
  return { deps, agent, stateOf, asked: () => asked };
}

test("what a check finds is told once it is kept, and every panel can read it; nothing is asked before the start", async () => {
  const { deps, agent, stateOf, asked } = await desk("2026-05-14T09:00:00+09:00");
  expect(asked()).toBe(0);
  const told = new Promise<Observation>((resolve) => deps.deviceObserved.subscribe(resolve));
  agent.watches.start();
  const observation = {
    ...{ deviceId: "phone-1", at: "2026-05-14T09:00:00.000+09:00", state: "ok", detail: "応答あり" },
  };
  expect(await told).toEqual(observation);
  expect(asked()).toBe(1);
  expect(await stateOf("phone-1")).toMatchObject({ status: "ok", source: "auto", observed: observation });
  await agent.close();
  expect(createWatchRepo(deps.db.raw).of("phone-1")?.checkedMs).toBe(deps.clock.now());
});

test("at night nothing is asked, and what was seen by day is no longer said", async () => {
  const { deps, agent, asked, stateOf } = await desk("2026-05-14T19:00:00+09:00");
  const repo = createWatchRepo(deps.db.raw);
  repo.observe({ deviceId: "phone-1", at: "2026-05-14T18:59:00+09:00", state: "ok", detail: "応答あり" });
  repo.noteChecked(new Map([["phone-1", deps.clock.now() - 5_000]]));
  expect(await stateOf("phone-1")).toMatchObject({ status: "ok" });
  const told = new Promise<Observation>((resolve) => deps.deviceObserved.subscribe(resolve));
  agent.watches.start();
  expect(await told).toMatchObject({ state: "unknown" });
  await agent.close();
  expect(asked()).toBe(0);
  expect(await stateOf("phone-1")).toMatchObject({ status: null });
});
