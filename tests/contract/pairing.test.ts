import { expect, test } from "vitest";
import { createTestAgent, granted } from "../support/agent.ts";

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const codeOf = (result: object) =>
  "problem" in result ? (result.problem as { code: string }).code : JSON.stringify(result);

test("a code pairs one PC once, as the counter it was made for", async () => {
  await using agent = createTestAgent();
  const code = await agent.code("window-1");
  expect(await agent.client().pair(code)).toMatchObject({
    ok: true,
    value: { role: "counter", counterId: "window-1", token: expect.stringMatching(/^[\w-]{43}$/) },
  });
  expect(codeOf(await agent.client().pair(code))).toBe("pairing-refused");
});

test("a code is refused after ten minutes", async () => {
  await using agent = createTestAgent();
  const code = await agent.code("window-1");
  agent.clock.advance(10 * 60_000 + 1);
  expect(codeOf(await agent.client().pair(code))).toBe("pairing-refused");
});

test("five wrong tries, and even the right code has to wait", async () => {
  await using agent = createTestAgent();
  const code = await agent.code("window-1");
  for (let n = 0; n < 5; n += 1) {
    expect(codeOf(await agent.client().pair(wrong(code)))).toBe("pairing-refused");
  }
  expect(codeOf(await agent.client().pair(code))).toBe("too-many-attempts");
});

test("a token is known only to its holder: the database has its hash", async () => {
  await using agent = createTestAgent();
  const { token, client } = await agent.paired("window-1");
  expect((await client.site()).ok).toBe(true);
  const stored = JSON.stringify(agent.deps.db.raw.prepare("SELECT * FROM token").all());
  expect(stored).not.toContain(token);
});

test("the lead signs in with the PIN, on this PC only and for a working day", async () => {
  await using agent = createTestAgent();
  const { client, session } = await agent.lead();
  expect((await client.createStaff({ name: "山田", role: "staff", pin: "2580" })).ok).toBe(true);
  expect(granted(await client.site()).staff.map(({ name }) => name)).toContain("山田");

  const other = await agent.paired("console");
  const borrowed = agent.client({ token: other.token, session });
  expect(codeOf(await borrowed.createStaff({ name: "鈴木", role: "staff", pin: "2580" }))).toBe(
    "session-required",
  );

  agent.clock.advance(13 * 3_600_000);
  expect(codeOf(await client.createStaff({ name: "鈴木", role: "staff", pin: "2580" }))).toBe(
    "session-required",
  );
});

test("a member of staff signs in at a counter; a wrong PIN is refused and, repeated, has to wait", async () => {
  await using agent = createTestAgent();
  const { client } = await agent.lead();
  const { id } = granted(await client.createStaff({ name: "山田", role: "staff", pin: "2580" }));
  const counter = await agent.paired("window-1");
  expect(granted(await counter.client.signIn(id, "2580")).staff).toMatchObject({ id, role: "staff" });
  for (let n = 0; n < 5; n += 1) expect(codeOf(await counter.client.signIn(id, "0000"))).toBe("wrong-pin");
  expect(codeOf(await counter.client.signIn(id, "2580"))).toBe("too-many-attempts");
});

test("a member of staff who has left cannot sign in", async () => {
  await using agent = createTestAgent();
  const { client } = await agent.lead();
  const { id } = granted(await client.createStaff({ name: "山田", role: "staff", pin: "2580" }));
  granted(await client.updateStaff(id, { active: false }));
  const counter = await agent.paired("window-1");
  expect(codeOf(await counter.client.signIn(id, "2580"))).toBe("wrong-pin");
});
