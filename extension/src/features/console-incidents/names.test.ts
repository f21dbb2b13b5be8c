import { consoleCounterId } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { namesOf } from "./names.ts";

test("an old incident's counter and device keep their labels though they are retired", () => {
  const names = namesOf({
    staff: [{ id: "staff-2", name: "佐藤", role: "staff", active: false }],
    counters: [{ id: "window-1", label: "窓口1", kind: "window" }],
    devices: [{ id: "terminal-1", label: "統合端末1", kind: "terminal" }],
    retired: {
      counters: [{ id: "window-5", label: "相談窓口", kind: "window", retired: true }],
      devices: [{ id: "terminal-9", label: "旧統合端末", kind: "terminal", retired: true }],
    },
  });
  expect(["window-1", "window-5", consoleCounterId, "window-8"].map(names.counter)).toEqual([
    ...["窓口1", "相談窓口", "責任者画面", "window-8"],
  ]);
  expect(["terminal-1", "terminal-9"].map(names.device)).toEqual(["統合端末1", "旧統合端末"]);
  expect(names.staff("staff-2")).toBe("佐藤");
});
