import type { Notice } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { shownNotices } from "./shown.ts";

const notice = (over: Partial<Notice>): Notice => ({
  ...{ key: "k", kind: "device-down", subject: "s", since: "2026-05-14T09:00:00.000+09:00" },
  ...{ level: "urgent", title: "統合端末1が停止しています", message: "", place: "devices/terminal-1" },
  ...over,
});

test("what is wrong stays on the board, what is well again only for half an hour", () => {
  const both = [notice({}), notice({ key: "back", kind: "device-back", level: "info" })];
  const keysAt = (time: string) =>
    shownNotices(both, Date.parse(`2026-05-14T${time}:00+09:00`)).map(({ key }) => key);
  expect(keysAt("09:29")).toEqual(["k", "back"]);
  expect(keysAt("09:30")).toEqual(["k"]);
});
