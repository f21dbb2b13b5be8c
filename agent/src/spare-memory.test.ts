import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getHeapStatistics } from "node:v8";
import { expect, it } from "vitest";
import { giveBackSpareMemory } from "./spare-memory.ts";

const heapMb = () => getHeapStatistics().total_heap_size / 1024 / 1024;

it("gives back what a busy time took, when nobody has asked for some seconds", async () => {
  const server = createServer((_, response) => response.end()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const spareMemory = giveBackSpareMemory(server);
  try {
    const { port } = server.address() as AddressInfo;
    let busy: string[][] = Array.from({ length: 200_000 }, (_, n) => [`${n}`, `${n}-`]);
    await fetch(`http://127.0.0.1:${port}/`);
    expect(busy.length).toBe(200_000);
    const taken = heapMb();
    busy = [];
    await expect.poll(heapMb, { timeout: 15_000 }).toBeLessThan(taken - 10);
  } finally {
    spareMemory.stop();
    server.close();
  }
});
