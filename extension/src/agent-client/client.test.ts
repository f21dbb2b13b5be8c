import { expect, test } from "vitest";
import { agentUrlOf, isOwnPc } from "./client.ts";

test.each([
  ["http://127.0.0.1:4860", "http://127.0.0.1:4860"],
  [" 192.168.1.10:4860/ ", "http://192.168.1.10:4860"],
  ["desk.local:4860/tabs?x=1", "http://desk.local:4860"],
  ["https://desk.example.jp/api", "https://desk.example.jp"],
  ["", null],
  ["http://", null],
  ["窓口 1", null],
  ["ftp://192.168.1.10", null],
])("the address %j is %j", (text, expected) => {
  expect(agentUrlOf(text)).toBe(expected);
});

test("only the own PC needs no leave of the person", () => {
  expect(isOwnPc("http://127.0.0.1:4860")).toBe(true);
  expect(isOwnPc("http://localhost:4860")).toBe(true);
  expect(isOwnPc("http://192.168.1.10:4860")).toBe(false);
  expect(isOwnPc("http://127.0.0.1.example.jp")).toBe(false);
});
