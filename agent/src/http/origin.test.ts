import { extensionId } from "@desk/shared/contract/extension-id";
import { expect, test } from "vitest";
import { preflightAnswer, type Sender, senderOf } from "./origin.ts";

const hosts = new Set(["127.0.0.1:4860", "localhost:4860"]);
const extension = `chrome-extension://${extensionId}`;

const senders: [Sender, Record<string, string>][] = [
  ["own", {}],
  ["own", { "sec-fetch-site": "none" }],
  ["own", { "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:4860" }],
  ["own", { origin: "http://localhost:4860" }],
  ["extension", { origin: extension, "sec-fetch-site": "cross-site" }],
  ["foreign", { "sec-fetch-site": "cross-site" }],
  ["foreign", { "sec-fetch-site": "same-site" }],
  ["foreign", { origin: "null" }],
  ["foreign", { origin: "http://127.0.0.1:3000" }],
  ["foreign", { origin: `${extension}.evil.example` }],
  ["foreign", { origin: "http://127.0.0.1:4860", "sec-fetch-site": "cross-site" }],
];

test.each(senders)("%s: %j", (sender, headers) => {
  expect(senderOf(new Headers(headers), hosts)).toBe(sender);
});

test("the preflight allows what was asked for: methods, our headers, the private network", () => {
  const asked = new Headers({ "access-control-request-private-network": "true" });
  const { status, headers } = preflightAnswer(asked, ["POST"]);
  expect([status, headers.get("access-control-allow-origin")]).toEqual([204, extension]);
  expect(headers.get("access-control-allow-methods")).toBe("POST");
  expect(headers.get("access-control-allow-private-network")).toBe("true");
  expect(preflightAnswer(new Headers(), ["GET"]).headers.has("access-control-allow-private-network")).toBe(
    false,
  );
});
