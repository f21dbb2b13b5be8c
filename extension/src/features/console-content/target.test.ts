import type { Target } from "@desk/shared/procedures/model";
import { expect, test } from "vitest";
import { sample } from "./sample.testing.ts";
import { kindOf, targetKinds, targetLines, withKind } from "./target.ts";

const lines = (to: Target) => targetLines(sample, to).map(({ text, depth }) => `${depth} ${text}`);

test("a way reads as people would say it, conditions with their ways below", () => {
  expect(lines({ step: "write" })).toEqual(["0 → 2 記入"]);
  expect(lines({ end: "completed" })).toEqual(["0 → 終了：完了"]);
  expect(lines({ step: "nowhere" })).toEqual(["0 → （ない手順：nowhere）"]);
  expect(
    lines({
      choose: [{ when: "pin-is-known", to: { call: "complaint", back: { step: "hear" } } }],
      otherwise: { switch: "guidance" },
    }),
  ).toEqual([
    "0 現在の番号が分かるとき（変更）：",
    "1 →「苦情」を行ってから",
    "2 → 1 用件を伺う",
    "0 それ以外：",
    "1 →「案内」に切り替える",
  ]);
});

test("another kind keeps where the case goes on, where it has such a place", () => {
  const step = { step: "write" };
  for (const kind of targetKinds) expect(kindOf(withKind(step, kind))).toBe(kind);
  expect(withKind(step, "call")).toEqual({ call: "", back: step });
  expect(withKind({ call: "complaint", back: step }, "step")).toEqual(step);
  expect(withKind(step, "choose")).toMatchObject({ otherwise: step });
  expect(withKind(step, "step")).toBe(step);
});
