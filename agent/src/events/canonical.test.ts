import { expect, test } from "vitest";
import { canonicalJson } from "./canonical.ts";

test("equal contents are equal texts whatever the order of their keys, at any depth", () => {
  const one = { b: [{ y: 1, x: "2" }], a: { d: true, c: null } };
  const other = { a: { c: null, d: true }, b: [{ x: "2", y: 1 }] };
  expect(canonicalJson(one)).toBe(canonicalJson(other));
  expect(canonicalJson(one)).toBe('{"a":{"c":null,"d":true},"b":[{"x":"2","y":1}]}');
});

test("the order of a list is content", () => {
  expect(canonicalJson({ path: [1, 2] })).not.toBe(canonicalJson({ path: [2, 1] }));
});
