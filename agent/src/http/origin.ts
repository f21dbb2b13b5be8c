import { extensionId } from "@desk/shared/contract/extension-id";
import type { HostList } from "./hosts.ts";

const extensionOrigin = `chrome-extension://${extensionId}`;
const ownFetchSites = new Set(["none", "same-origin"]);

/**
 * Where a request comes from, as far as its headers tell: `own` = no page at all (CLI, tests), one of our own
 * pages, or the address bar; `extension` = our extension, whatever its permissions; `foreign` = another page.
 */
export type Sender = "own" | "extension" | "foreign";

export function senderOf(headers: Headers, hosts: HostList): Sender {
  const origin = headers.get("origin");
  if (origin === extensionOrigin) return "extension";
  const site = headers.get("sec-fetch-site");
  if (site !== null && !ownFetchSites.has(site)) return "foreign";
  if (origin === null) return "own";
  const [, host] = /^https?:\/\/(.+)$/.exec(origin) ?? [];
  return host !== undefined && hosts.has(host.toLowerCase()) ? "own" : "foreign";
}

/** Headers that let our extension read an answer when its host permission was not given. */
export function corsHeaders(sender: Sender): Record<string, string> {
  if (sender !== "extension") return {};
  return {
    "access-control-allow-origin": extensionOrigin,
    "access-control-expose-headers": "etag",
    "cross-origin-resource-policy": "cross-origin",
    vary: "Origin",
  };
}

/** The answer to the extension's preflight, private and local network access included. */
export function preflightAnswer(headers: Headers, methods: readonly string[]): Response {
  const local = ["private-network", "local-network"].filter(
    (name) => headers.get(`access-control-request-${name}`) === "true",
  );
  return new Response(null, {
    status: 204,
    headers: {
      ...corsHeaders("extension"),
      "access-control-allow-methods": methods.join(", "),
      "access-control-allow-headers":
        "authorization, content-type, if-none-match, x-desk-session, x-desk-version",
      "access-control-max-age": "600",
      ...Object.fromEntries(local.map((name) => [`access-control-allow-${name}`, "true"])),
    },
  });
}
