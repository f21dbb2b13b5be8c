import { expect, test } from "vitest";
import { moveBy, removeAt, replaceAt } from "./list.ts";

const list = ["a", "b", "c"];

test("an item goes up and down, and stays within the list", () => {
  expect(moveBy(list, 2, -1)).toEqual(["a", "c", "b"]);
  expect(moveBy(list, 0, 1)).toEqual(["b", "a", "c"]);
  expect(moveBy(list, 0, -1)).toEqual(list);
  expect(moveBy(list, 2, 1)).toEqual(list);
  expect(moveBy(list, 0, 2)).toEqual(["b", "c", "a"]);
});

test("an item is replaced or removed, the list given stays as it was", () => {
  expect(replaceAt(list, 1, "x")).toEqual(["a", "x", "c"]);
  expect(removeAt(list, 1)).toEqual(["a", "c"]);
  expect(list).toEqual(["a", "b", "c"]);
});
