import { expect, test } from "vitest";
import type { Settings } from "../../outbox/index.ts";
import { pairConsole } from "./pair-console.ts";

/** A page whose agent answers every request in the same way. */
function page(status: number, body: unknown, allowed = true) {
  const saved: Partial<Settings>[] = [];
  const asked: string[] = [];
  const deps = {
    desk: { saveSettings: async (changes: Partial<Settings>) => void saved.push(changes) },
    fetch: async (url: string) => {
      asked.push(url);
      return Response.json(body, { status });
    },
    requestOrigin: async () => allowed,
  };
  return { deps, saved, asked };
}
const paired = { token: "t", role: "console" };

test("a console's code is kept as this page's pairing, and an older session is forgotten", async () => {
  const { deps, saved, asked } = page(201, paired);
  expect(await pairConsole(deps, "127.0.0.1:4860", "123456")).toBeNull();
  expect(asked).toEqual(["http://127.0.0.1:4860/api/pairings"]);
  expect(saved).toEqual([
    {
      consolePairing: { agentUrl: "http://127.0.0.1:4860", token: "t", counterId: null },
      consoleSession: null,
    },
  ]);
});

test("a counter's code is refused with the command that makes the right one", async () => {
  const { deps, saved } = page(201, { token: "t", role: "counter", counterId: "window-1" });
  expect(await pairConsole(deps, "http://127.0.0.1:4860", "123456")).toContain("desk pair console");
  expect(saved).toEqual([]);
});

test("an address in the LAN that was not allowed is never asked", async () => {
  const { deps, asked } = page(201, paired, false);
  expect(await pairConsole(deps, "http://192.168.1.10:4860", "123456")).toContain("許可");
  expect(asked).toEqual([]);
});

test("an address that is none is told how to write it", async () => {
  const { deps } = page(201, paired);
  expect(await pairConsole(deps, "http://", "123456")).toContain("http://192.168.1.10:4860");
});
