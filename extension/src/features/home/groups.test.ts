import { catalogue } from "@desk/shared/procedures/catalogue";
import { expect, test } from "vitest";
import { arrange, type Group } from "./groups.ts";

const divisionsOf = (groups: readonly Group[]) => groups.map((group) => group.division);

test("a window begins with 6-(2), a telephone with the calls", () => {
  const atWindow = arrange("window");
  expect(atWindow.first.division).toBe("6-2");
  expect(divisionsOf(atWindow.open)).toEqual(["6-3-1", "6-3-2"]);
  expect(divisionsOf(atWindow.folded)).toEqual(["6-4"]);
  const atPhone = arrange("call");
  expect(atPhone.first.division).toBe("6-4");
  expect(divisionsOf(atPhone.folded)).toEqual(["6-2", "6-3-1", "6-3-2"]);
});

test.each(["window", "call"] as const)(
  "every procedure but 案内 is there once, the first nine with a key (%s)",
  (kind) => {
    const { first, open, folded } = arrange(kind);
    const entries = [first, ...open, ...folded].flatMap((group) => group.entries);
    const expected = catalogue.filter((entry) => entry.id !== "guidance").map((entry) => entry.id);
    expect(entries.map(({ entry }) => entry.id).sort()).toEqual(expected.sort());
    expect(entries.flatMap(({ hotkey }) => hotkey ?? [])).toEqual([..."123456789"]);
    expect(entries.slice(9).every(({ hotkey }) => hotkey === undefined)).toBe(true);
  },
);
