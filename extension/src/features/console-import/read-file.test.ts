import { expect, test } from "vitest";
import { textOfCsv } from "./read-file.ts";

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

test("a file is read whichever of the two encodings Excel chose", () => {
  expect(textOfCsv(new TextEncoder().encode("対象月,件数").buffer)).toBe("対象月,件数");
  // 件数 in Shift_JIS
  expect(textOfCsv(bytes(0x8c, 0x8f, 0x90, 0x94))).toBe("件数");
});

test("a workbook or a picture is no text", () => {
  expect(textOfCsv(bytes(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00))).toBeNull();
});
