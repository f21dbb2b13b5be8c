import { expect, test } from "vitest";
import { createAgent } from "../app.ts";
import { testDeps } from "../deps.testing.ts";

test("the description names every route with its access and the schemas that really judge", async () => {
  using deps = testDeps();
  const { app, close } = createAgent(deps);
  const answer = await app.request("/api/openapi.json");
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
  expect(paths["/api/staff"]?.post?.security).toEqual([{ token: [], session: [] }]);
  expect(JSON.stringify(paths["/api/events"]?.post?.requestBody)).toContain('"maxItems":500');
  expect(JSON.stringify(paths["/api/sessions"]?.post?.requestBody)).toContain("\\\\d{4,8}");
  await close();
});
