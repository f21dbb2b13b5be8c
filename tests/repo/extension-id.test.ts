import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extensionId } from "@desk/shared/contract/extension-id";
import { expect, test } from "vitest";

test("the extension id is the one Chromium derives from the manifest key", () => {
  const manifest = JSON.parse(readFileSync("extension/package.json", "utf8")).manifest;
  const digest = createHash("sha256").update(Buffer.from(manifest.key, "base64")).digest("hex").slice(0, 32);
  const derived = [...digest].map((hex) => String.fromCharCode(97 + Number.parseInt(hex, 16))).join("");
  expect(extensionId).toBe(derived);
});
