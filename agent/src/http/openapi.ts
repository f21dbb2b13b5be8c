import { problemSchema } from "@desk/shared/contract";
import * as z from "zod/mini";
import { json } from "./problem.ts";
import { type Answer, type Route, route } from "./route.ts";

/** `GET /api/openapi.json`: the declared routes as an OpenAPI 3.1 document, made from the very schemas they use. */
export function openApiRoute(routes: () => Promise<readonly Route[]>, version: string): Route {
  const self: Route = route({
    method: "GET",
    path: "/api/openapi.json",
    access: "paired",
    summary: "この API の説明（OpenAPI 3.1）",
    answers: [{ status: 200, description: "OpenAPI 3.1", contentType: "application/json" }],
    // Made when asked for: nobody needs it on a working day.
    handle: async () => json(describe([...(await routes()), self], version)),
  });
  return self;
}

function describe(routes: readonly Route[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of routes) {
    const path = one.path.replace(/:(\w+)(\{[^}]*\}+)?/g, "{$1}");
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: operation(one) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "窓口デスク", version },
    paths,
    components: {
      schemas: { Problem: z.toJSONSchema(problemSchema) },
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "header", name: "X-Desk-Session" },
      },
    },
  };
}

const security: Record<Route["access"], readonly object[]> = {
  open: [],
  paired: [{ token: [] }],
  console: [{ token: [] }],
  lead: [{ token: [], session: [] }],
};

function operation(one: Route) {
  const parameters = [...one.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  return {
    summary: one.summary,
    security: security[one.access],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(one.body === undefined
      ? {}
      : { requestBody: { required: true, content: jsonContent(one.body.schema) } }),
    responses: {
      ...Object.fromEntries(one.answers.map((answer) => [answer.status, response(answer)])),
      default: {
        description: "断り（RFC 9457）",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function response({ description, schema, contentType }: Answer) {
  if (schema !== undefined) return { description, content: jsonContent(schema) };
  return contentType === undefined ? { description } : { description, content: { [contentType]: {} } };
}

function jsonContent(schema: z.ZodMiniType) {
  // A refinement (the screening of notes) has no JSON Schema; it is said in prose elsewhere.
  return { "application/json": { schema: z.toJSONSchema(schema, { unrepresentable: "any" }) } };
}
