import { expect, test, vi } from "vitest";
import { verifyPin } from "../access/secrets.ts";
import { createStaffRepo } from "../access/staff-repo.ts";
import { createAdminAudit } from "../admin/audit-repo.ts";
import { openAgent, terminal } from "./cli.testing.ts";

// PINs and codes are hashed slowly on purpose.
vi.setConfig({ testTimeout: 30_000 });

test("pair gives a code beside the running agent; the lead's PIN comes with the first console code only", async () => {
  using here = terminal();
  const agent = openAgent(here.dataDir);
  const window = JSON.parse((await here.desk("pair", "window-1", "--json")).out);
  expect(window).toEqual({
    code: expect.stringMatching(/^\d{6}$/),
    role: "counter",
    counterId: "window-1",
    expiresAt: expect.stringContaining("+09:00"),
  });
  const first = JSON.parse((await here.desk("pair", "console", "--json")).out);
  expect(first).toMatchObject({
    role: "console",
    counterId: null,
    leadPin: expect.stringMatching(/^\d{6}$/),
  });
  const second = await here.desk("pair", "console");
  expect(second.out).toContain("10分間・1回限り");
  expect(second.out).not.toContain("暗証番号");
  expect(await here.desk("pair", "window-9")).toMatchObject({
    code: 1,
    err: expect.stringContaining("window-1・window-2"),
  });
  expect(await here.desk("pair")).toMatchObject({
    code: 1,
    err: expect.stringContaining("desk pair window-1"),
  });
  agent.close();
});

test("pair console --new-pin makes the only lead's PIN anew, once and audited; with two leads it does not", async () => {
  using here = terminal();
  const agent = openAgent(here.dataDir);
  const first = JSON.parse((await here.desk("pair", "console", "--json")).out);
  const staff = createStaffRepo(agent.db.raw);
  staff.change("lead-1", { name: "佐藤" });
  const said = JSON.parse((await here.desk("pair", "console", "--new-pin", "--json")).out);
  expect(said).toMatchObject({ role: "console", leadPin: expect.stringMatching(/^\d{6}$/) });
  const hash = staff.find("lead-1")?.pinHash ?? "";
  expect([await verifyPin(said.leadPin, hash), await verifyPin(first.leadPin, hash)]).toEqual([
    true,
    first.leadPin === said.leadPin,
  ]);
  const rows = createAdminAudit(agent.db.raw).log({ from: "0", until: "9999" });
  expect(rows.map(({ subject, action, staffId }) => [subject, action, staffId])).toContainEqual([
    "佐藤（lead-1）",
    "new-pin",
    null,
  ]);
  expect(JSON.stringify(rows)).not.toContain(said.leadPin);
  expect(JSON.stringify(rows)).not.toContain(said.code);
  expect(await here.desk("pair", "window-1", "--new-pin")).toMatchObject({
    code: 1,
    err: expect.stringContaining("desk pair console にだけ"),
  });
  staff.add({ name: "鈴木", role: "lead", pinHash: hash });
  expect(await here.desk("pair", "console", "--new-pin")).toMatchObject({
    code: 1,
    err: expect.stringContaining("2人います（佐藤・鈴木）"),
  });
  expect(await verifyPin(said.leadPin, staff.find("lead-1")?.pinHash ?? "")).toBe(true);
  agent.close();
});
