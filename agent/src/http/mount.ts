import type { Context, Hono } from "hono";
import { type AppEnv, checkHost, foreignPage, type Gate, gated } from "./gate.ts";
import { preflightAnswer, senderOf } from "./origin.ts";
import { problem } from "./problem.ts";
import type { Route } from "./route.ts";

/**
 * Registers the routes behind the gate, the extension's preflights, and the answers for everything else.
 * @param elsewhere answers what lies at none of these paths; by default that there is nothing
 */
export function mount(
  app: Hono<AppEnv>,
  routes: readonly Route[],
  gate: Gate,
  elsewhere: (c: Context<AppEnv>) => Response | Promise<Response> = nothingThere,
): void {
  const methodsByPath = new Map<string, string[]>();
  for (const route of routes) {
    app.on(route.method, route.path, gated(route, gate));
    methodsByPath.set(route.path, [...(methodsByPath.get(route.path) ?? []), route.method]);
  }
  // A name first: `/api/procedures/import` is not the procedure `import`.
  const named = ([path]: [string, string[]]) => Number(path.includes(":"));
  for (const [path, methods] of [...methodsByPath].sort((a, b) => named(a) - named(b))) {
    app.options(path, (c) => {
      const misdirected = checkHost(c, gate.hosts);
      if (misdirected !== null) return misdirected;
      const { headers } = c.req.raw;
      return senderOf(headers, gate.hosts) === "extension"
        ? preflightAnswer(headers, methods)
        : foreignPage();
    });
  }
  app.notFound((c) => checkHost(c, gate.hosts) ?? wrongMethod(methodsByPath, c.req.path) ?? elsewhere(c));
}

/** 405 where another method would do. Not `app.all`: two matches would cost every request a composition. */
function wrongMethod(methodsByPath: ReadonlyMap<string, readonly string[]>, path: string): Response | null {
  for (const [pattern, methods] of methodsByPath) {
    if (!pathPattern(pattern).test(path)) continue;
    return problem("method-not-allowed", `この場所で使えるのは ${methods.join("・")} だけです。`, {
      headers: { allow: methods.join(", ") },
    });
  }
  return null;
}

function nothingThere(): Response {
  return problem("not-found", "この場所には何もありません。窓口デスクの版が古いか、宛先が違います。");
}

/** `:name` and `:name{regex}` stand for one segment or a part of it. */
function pathPattern(path: string): RegExp {
  const escaped = path.replace(/:\w+(\{[^}]*\}+)?/g, "\0").replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("\0", "[^/]+")}$`);
}
