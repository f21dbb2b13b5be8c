import type { Role } from "@desk/shared/contract";
import type { HttpBindings } from "@hono/node-server";
import type * as z from "zod/mini";

/**
 * Who may call: `open` = anybody who passed the host and origin checks, `paired` = a paired PC, `console` = a
 * paired console, `lead` = a paired PC where a site lead is signed in (`X-Desk-Session`).
 */
export type Access = "open" | "paired" | "console" | "lead";

/** Who is calling, as the token and the session tell. */
export type Caller = {
  readonly role: Role;
  /** The counter of a counter's token; null for a console. */
  readonly counterId: string | null;
  readonly tokenHash: Buffer;
  /** The signed-in member of staff, when the request carries a valid session. */
  readonly session: {
    readonly staffId: string;
    readonly role: "lead" | "staff";
    readonly hash: Buffer;
  } | null;
};

export type RouteRequest<Body, Who> = {
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly caller: Who;
  readonly headers: Headers;
  readonly query: URLSearchParams;
  /** What a handler that writes to `node.outgoing` itself has to add to its headers. */
  readonly corsHeaders: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Node's own request and response; undefined when the app is called in-process (`app.request`). */
  readonly node: HttpBindings | undefined;
};

export type Answer = {
  readonly status: number;
  readonly description: string;
  /** Absent for files and streams. */
  readonly schema?: z.ZodMiniType;
  readonly contentType?: string;
};

/** One route, declared: the gate enforces it and `/api/openapi.json` describes it. */
export type Route = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With `:name` parameters, e.g. `/api/reports/daily/:date`. */
  readonly path: string;
  readonly access: Access;
  /** One Japanese line for the API description. */
  readonly summary: string;
  readonly body?: { readonly schema: z.ZodMiniType; readonly maxBytes: number };
  readonly answers: readonly Answer[];
  /** Called only after the gate; `body` has been parsed by `body.schema`. */
  readonly handle: (request: RouteRequest<unknown, Caller | null>) => Response | Promise<Response>;
};

type Declared<S extends z.ZodMiniType | undefined, A extends Access> = Omit<
  Route,
  "body" | "access" | "handle"
> & {
  readonly access: A;
  readonly body?: S extends z.ZodMiniType ? { readonly schema: S; readonly maxBytes?: number } : never;
  readonly handle: (
    request: RouteRequest<
      S extends z.ZodMiniType ? z.output<S> : undefined,
      A extends "open" ? null : Caller
    >,
  ) => Response | Promise<Response>;
};

/** Bytes that a small request (a code, a PIN, a confirmation) may have. */
const smallBodyBytes = 16 * 1024;

/** Declares a route; the handler's `body` and `caller` follow from the declaration. */
export function route<A extends Access, S extends z.ZodMiniType | undefined = undefined>(
  declared: Declared<S, A>,
): Route {
  const { body, ...rest } = declared;
  return {
    ...rest,
    ...(body === undefined ? {} : { body: { maxBytes: smallBodyBytes, ...body } }),
    // The gate parses with the same schema and checks the same access, which the types cannot follow.
    handle: declared.handle as Route["handle"],
  };
}
