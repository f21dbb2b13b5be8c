import { expect, test } from "vitest";
import { pairingLinkOf } from "./pairing-code.ts";

test("a code comes alone or with the agent's address", () => {
  expect(pairingLinkOf("#pair=123456")).toEqual({ code: "123456" });
  expect(pairingLinkOf("#pair=123456&agent=http%3A%2F%2F127.0.0.1%3A4861")).toEqual({
    code: "123456",
    agentUrl: "http://127.0.0.1:4861",
  });
});

test("anything else is no link", () => {
  for (const hash of ["", "#report", "#pair=12345", "#pair=abcdef"])
    expect(pairingLinkOf(hash)).toBeUndefined();
});
