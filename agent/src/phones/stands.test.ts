import { type DeskEvent, liveStatusSchema } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { createAgent } from "../app.ts";
import { grantToken, id, started, testDeps } from "../deps.testing.ts";
import { createIngest } from "../events/ingest.ts";
import { createPhoneStands } from "./stands.ts";

const day = "2026-05-14";
const phones = (["phone-1", "phone-2"] as const).map((one) => ({ id: one, kind: "phone" as const }));
const said = (
  n: number,
  time: string,
  state: "ready" | "talking" | "away",
  deviceId = "phone-1",
): DeskEvent => ({
  type: "PhoneStateReported",
  ...{ id: id(n), at: `${day}T${time}:00+09:00`, counterId: "call-1", staffId: "lead-1" },
  ...{ deviceId, state },
});
const recorder = (deps: Parameters<typeof createIngest>[0]) => {
  const ingest = createIngest(deps);
  return (...events: DeskEvent[]) =>
    ingest.record(
      events.map((event) => ({ ok: true, event })),
      "call-1",
    );
};

test("what comes in late or for another day is read as what it is, however often one asks", async () => {
  using deps = testDeps();
  const record = recorder(deps);
  const stands = createPhoneStands(deps.db.raw);
  const states = (date = day) => stands(phones, date).map(({ state }) => state);
  expect(states()).toEqual([null, null]);
  await record(said(1, "09:00", "talking"), started({ id: 2 }));
  expect(states()).toEqual(["talking", null]);
  // Recorded offline at 08:50, sent now.
  await record(said(3, "08:50", "away"), said(4, "08:50", "away", "phone-2"));
  expect(states()).toEqual(["talking", "away"]);
  expect(states("2026-05-15")).toEqual([null, null]);
  expect(states()).toEqual(["talking", "away"]);
  expect(createPhoneStands(deps.db.raw)(phones, day)).toEqual(stands(phones, day));
});

test("a damaged report of a phone is left out, and the others still stand", async () => {
  using deps = testDeps();
  await recorder(deps)(said(1, "09:00", "talking"), said(2, "09:01", "away", "phone-2"));
  const { raw } = deps.db;
  raw.exec("DROP TRIGGER event_is_never_changed");
  raw.prepare("UPDATE event SET body = substr(body, 1, 20) WHERE id = ?").run(id(1));
  const states = createPhoneStands(raw)(phones, day).map(({ state }) => state);
  expect(states).toEqual([null, "away"]);
});

test("every panel hears in the live status who can pick up", async () => {
  using deps = testDeps();
  await recorder(deps)(said(1, "08:40", "ready", "phone-2"));
  const { app, close } = createAgent(deps);
  const headers = { authorization: `Bearer ${grantToken(deps, "counter", "window-3")}` };
  const answer = await app.request("http://localhost/api/live", { headers });
  const chunk = await answer.body?.getReader().read();
  const [line = ""] = new TextDecoder().decode(chunk?.value).split("\n\n");
  const status = liveStatusSchema.parse(JSON.parse(line.replace("event: status\ndata: ", "")));
  expect(status.phones).toEqual([
    { deviceId: "phone-1", state: null, since: null, staffId: null },
    { deviceId: "phone-2", state: "ready", since: `${day}T08:40:00+09:00`, staffId: "lead-1" },
  ]);
  await close();
});
