import { extensionId } from "@desk/shared/contract/extension-id";
import { expect, test } from "vitest";
import { createAgent } from "../app.ts";
import { grantToken, type TestDeps, testDeps } from "../deps.testing.ts";

/** What a paired PC sends with its requests. */
const pairedHeaders = (deps: TestDeps) => ({
  authorization: `Bearer ${grantToken(deps, "counter", "window-1")}`,
});

test("the description names every route with its access and the schemas that really judge", async () => {
  using deps = testDeps();
  const { app, close } = createAgent(deps);
  expect((await app.request("/api/openapi.json")).status).toBe(401);
  const answer = await app.request("/api/openapi.json", { headers: pairedHeaders(deps) });
  const { openapi, paths } = (await answer.json()) as {
    openapi: string;
    paths: Record<string, Record<string, { security: object[]; requestBody?: object; responses: object }>>;
  };
  expect(openapi).toBe("3.1.0");
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      "/api/health",
      "/api/events",
      "/api/live",
      "/api/procedures/{id}",
      "/api/staff/{id}",
    ]),
  );
  expect(paths["/api/health"]?.get?.security).toEqual([]);
  expect(paths["/api/openapi.json"]?.get?.security).toEqual([{ token: [] }]);
  expect(paths["/api/staff"]?.post?.security).toEqual([{ token: [], session: [] }]);
  expect(JSON.stringify(paths["/api/events"]?.post?.requestBody)).toContain('"maxItems":500');
  expect(JSON.stringify(paths["/api/sessions"]?.post?.requestBody)).toContain("\\\\d{4,8}");
  await close();
});

test("a preflight is answered for every method of its path, wherever that path is looked after", async () => {
  using deps = testDeps();
  const { app, close } = createAgent(deps);
  const description = await app.request("/api/openapi.json", { headers: pairedHeaders(deps) });
  const { paths } = (await description.json()) as { paths: Record<string, Record<string, unknown>> };
  const lacking: string[] = [];
  for (const [path, methods] of Object.entries(paths)) {
    const answer = await app.request(path.replace(/\{\w+\}/g, "1"), {
      method: "OPTIONS",
      headers: { origin: `chrome-extension://${extensionId}` },
    });
    const allowed = answer.headers.get("access-control-allow-methods")?.split(", ") ?? [];
    for (const method of Object.keys(methods))
      if (!allowed.includes(method.toUpperCase())) lacking.push(`${method} ${path}`);
  }
  expect(lacking).toEqual([]);
  await close();
});
