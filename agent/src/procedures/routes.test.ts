import { expect, test } from "vitest";
import { createAgent } from "../app.ts";
import { grantToken, testDeps } from "../deps.testing.ts";

test("every procedure of the contract is served, a scripted one with its steps and words", async () => {
  using deps = testDeps();
  const { app, close } = createAgent(deps);
  const headers = { authorization: `Bearer ${grantToken(deps, "counter", "window-1")}` };
  const get = async (path: string) => (await app.request(path, { headers })).json();
  const { procedures } = (await get("/api/procedures")) as { procedures: { id: string; version: number }[] };
  expect(procedures).toHaveLength(18);
  const renewal = (await get("/api/procedures/certificate-renewal")) as {
    script: { steps: object[]; version: number };
    words: object;
    version: number;
  };
  expect(renewal.script.steps.length).toBeGreaterThan(3);
  expect(renewal.version).toBe(renewal.script.version);
  for (const { id } of procedures) {
    const { script } = (await get(`/api/procedures/${id}`)) as { script: { id: string } | null };
    expect(script === null || script.id === id, id).toBe(true);
  }
  expect(await get("/api/procedures/nothing")).toMatchObject({ status: 404, code: "not-found" });
  await close();
});
