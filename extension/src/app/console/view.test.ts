import { expect, test } from "vitest";
import { addressOf } from "./view.ts";

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
