import { expect, test } from "vitest";
import { addressOf, entries } from "./view.ts";

test("the address names a view and a place in it", () => {
  expect(addressOf("#report")).toEqual({ view: "report", place: [] });
  expect(addressOf("#procedures/pin-reset/edit/2")).toEqual({
    view: "procedures",
    place: ["pin-reset", "edit", "2"],
  });
});

test("an address that leads nowhere is the board", () => {
  for (const hash of ["", "#", "#nowhere", "#nowhere/x", "#%"]) {
    expect(addressOf(hash)).toEqual({ view: "board", place: [] });
  }
});

test("no two views share a key, and the keys run down the sidebar", () => {
  const keys = entries.flatMap(({ hotkey }) => hotkey ?? []);
  expect(keys).toEqual([...new Set(keys)].toSorted());
});
