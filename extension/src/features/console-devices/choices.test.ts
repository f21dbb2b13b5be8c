import { deviceStatuses } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { choiceRows, choiceText } from "./choices.ts";

test("every status can be set, each with as many buttons as it has causes", () => {
  expect(choiceRows.map(({ status }) => status)).toEqual([...deviceStatuses]);
  expect(Object.fromEntries(choiceRows.map(({ status, choices }) => [status, choices.length]))).toEqual({
    ok: 1,
    trouble: 5,
    down: 5,
    maintenance: 1,
    unused: 1,
  });
});

test("a stop always names its cause, and 計画停止 is no fault", () => {
  const stops = choiceRows.filter(({ status }) => status === "down").flatMap(({ choices }) => choices);
  expect(stops.every(({ cause }) => cause !== undefined && cause !== "planned")).toBe(true);
});

test("a button tells state and cause, and the cause is left out where it says the same", () => {
  expect(choiceText({ status: "down", cause: "network" }, "・")).toBe("停止・通信");
  expect(choiceText({ status: "maintenance", cause: "planned" }, "・")).toBe("計画停止");
  expect(choiceText({ status: "ok" }, "・")).toBe("正常");
});
