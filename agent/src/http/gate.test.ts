import { Hono } from "hono";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { standingClock } from "../deps.testing.ts";
import type { AppEnv, Gate } from "./gate.ts";
import { mount } from "./mount.ts";
import { createRateLimit } from "./rate-limit.ts";
import { type Caller, route } from "./route.ts";

/** A path for paired PCs, two requests of each in ten seconds, and what the gate heard of them. */
function office() {
  const clock = standingClock();
  const told: string[] = [];
  const callerOf = (name: string): Caller => ({
    ...{ role: "counter", counterId: name, tokenHash: Buffer.from(name), session: null },
  });
  const gate: Gate = {
    hosts: new Set(["localhost"]),
    authenticate: (headers) => {
      const token = headers.get("authorization");
      return token === null ? null : callerOf(token);
    },
    rate: createRateLimit({ clock, limit: 2, windowMs: 10_000 }),
    heard: ({ counterId }) => told.push(`${counterId}`),
  };
  const app = new Hono<AppEnv>();
  mount(
    app,
    [
      route({
        ...{ method: "POST", path: "/api/notes", access: "paired", summary: "", answers: [] },
        body: { schema: z.object({}) },
        handle: () => new Response(null, { status: 204 }),
      }),
    ],
    gate,
  );
  const ask = async (headers: Record<string, string>) => {
    const init = { method: "POST", body: "{}", headers: { "content-type": "text/plain", ...headers } };
    return app.request("/api/notes", init);
  };
  return { clock, told, ask };
}

test("too many requests of one paired PC are refused before their body is looked at, and only that PC's", async () => {
  const { clock, told, ask } = office();
  const json = { "content-type": "application/json", "content-length": "2" };
  const answers = [
    await ask({}),
    await ask({ authorization: "window-1", ...json }),
    await ask({ authorization: "window-1" }),
    await ask({ authorization: "window-1" }),
    await ask({ authorization: "window-2" }),
    await ask({}),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 204, 415, 429, 415, 401]);
  expect(answers[3]?.headers.get("retry-after")).toBe("10");
  expect(await answers[3]?.json()).toMatchObject({ code: "too-many-attempts" });
  // A PC that runs wild is not taken for one at work.
  expect(told).toEqual(["window-1", "window-1", "window-2"]);
  clock.advance(10_000);
  expect((await ask({ authorization: "window-1", ...json })).status).toBe(204);
});
