import { expect, test } from "vitest";
import { sessionState } from "./session.ts";

const staff = { id: "lead-1", name: "現場責任者", role: "lead", active: true } as const;
const session = { session: "s", staff, expiresAt: "2026-05-14T20:00:00+09:00" };
const at = (time: string) => Date.parse(`2026-05-14T${time}+09:00`);

test("a session holds until the instant it runs out, and then says so", () => {
  expect(sessionState(null, at("09:00:00"))).toEqual({ kind: "none" });
  expect(sessionState(session, at("19:59:59"))).toEqual({ kind: "valid", session });
  expect(sessionState(session, at("20:00:00"))).toEqual({ kind: "expired" });
});
