import { expect, it } from "vitest";
import { changedCells, textOfFile } from "./csv-file.ts";

it("reads a file of either encoding that Excel writes", () => {
  const shiftJis = new Uint8Array([0x8e, 0x81, 0x96, 0xbc, 0x2c, 0x93, 0xfa]);
  expect(textOfFile(shiftJis.buffer)).toBe("氏名,日");
  expect(textOfFile(new TextEncoder().encode("氏名,日").buffer as ArrayBuffer)).toBe("氏名,日");
});

it("counts the cells that read differently", () => {
  const day = (date: string, code: string) => ({ date, staffId: "staff-2", code });
  const before = [day("2026-05-13", "日"), day("2026-05-14", "延"), day("2026-05-15", "日")];
  const after = [
    day("2026-05-13", "日"),
    { ...day("2026-05-14", "延"), post: "window-1" },
    day("2026-05-18", "日"),
  ];
  expect(changedCells(before, after)).toBe(3);
  expect(changedCells(before, before.toReversed())).toBe(0);
});
