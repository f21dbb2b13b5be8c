import { expect, test } from "vitest";
import { createLogger } from "./log.ts";

test("secrets and free text never reach the log", () => {
  const lines: string[] = [];
  const log = createLogger("info", { write: (line) => void lines.push(line) });
  const secret = "s3cret-value";
  log.info({
    token: secret,
    deep: { pin: secret, deeper: { note: secret } },
    session: secret,
    staffId: "lead-1",
  });
  log.error({ err: new Error("disk full"), authorization: secret }, "failed");
  expect(lines.join("")).not.toContain(secret);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ staffId: "lead-1", token: "[秘匿]" });
  expect(JSON.parse(lines[1] ?? "")).toMatchObject({ err: { message: "disk full" }, msg: "failed" });
});
