import { expect, test } from "vitest";
import { standingClock } from "../deps.testing.ts";
import { hostList, livingHostList } from "./hosts.ts";

const machine = { names: ["Madoguchi-PC"], addresses: ["192.168.1.10", "fe80::1"] };

test("on loopback only loopback's names with the port are ours", () => {
  const hosts = hostList("127.0.0.1", 4860, machine);
  expect([...hosts].sort()).toEqual(["127.0.0.1:4860", "[::1]:4860", "localhost:4860"]);
});

test("on every address the machine's own names and addresses are ours too", () => {
  const hosts = hostList("0.0.0.0", 4860, machine);
  for (const host of ["madoguchi-pc:4860", "192.168.1.10:4860", "[fe80::1]:4860", "localhost:4860"])
    expect(hosts.has(host)).toBe(true);
  expect(hosts.has("0.0.0.0:4860")).toBe(false);
});

test("on one address of the network its machine's name is ours, the other addresses are not", () => {
  const hosts = hostList("192.168.1.10", 4860, machine);
  expect([hosts.has("madoguchi-pc:4860"), hosts.has("[fe80::1]:4860")]).toEqual([true, false]);
});

test("a configured name is ours, and on port 80 also without the port", () => {
  expect(hostList("Desk.City.Example", 80, machine).has("desk.city.example")).toBe(true);
  expect(hostList("desk.city.example", 4860, machine).has("desk.city.example")).toBe(false);
});

test("an address that the PC is given after the start is found, without looking at every stranger's name", () => {
  const clock = standingClock();
  let addresses: string[] = [];
  let looked = 0;
  const hosts = livingHostList({ host: "0.0.0.0", port: 4860, clock }, () => {
    looked += 1;
    return { names: [], addresses };
  });
  addresses = ["192.168.1.10"];
  expect(hosts.has("192.168.1.10:4860")).toBe(false);
  clock.advance(10_000);
  expect(hosts.has("192.168.1.10:4860")).toBe(true);
  for (let time = 0; time < 100; time += 1) hosts.has("evil.example");
  expect(looked).toBe(2);
});
