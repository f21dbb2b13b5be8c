import { expect, test } from "vitest";
import type { Settings } from "../outbox/index.ts";
import { forgetSession } from "./clients.ts";

const staff = { id: "lead-1", name: "現場責任者", role: "lead", active: true } as const;

test("a session that the agent has ended is forgotten, and one that has begun since stays", () => {
  const consoleSession = { session: "newer", staff, expiresAt: "2026-05-14T20:00:00+09:00" };
  const saved: Partial<Settings>[] = [];
  const desk = {
    store: { getState: () => ({ settings: { consoleSession } }) },
    saveSettings: async (changes: Partial<Settings>) => void saved.push(changes),
  };
  forgetSession(desk, "older");
  expect(saved).toEqual([]);
  forgetSession(desk, "newer");
  expect(saved).toEqual([{ consoleSession: null }]);
});
