import type { CurrentVersion } from "@desk/shared/procedures/version";
import { expect, it } from "vitest";
import { byNote, changeKey, unreadChanges, withRead } from "./unread.ts";

const version = (procedureId: string, number: number, note: string | null): CurrentVersion => ({
  procedureId,
  version: number,
  state: note === null ? "seed" : "approved",
  effectiveFrom: note === null ? null : "2026-05-01",
  changeNote: note,
  content: { procedure: { id: procedureId, version: number, first: "a", steps: [] }, words: {} },
});
const reader = { ledger: "live", staffId: "staff-1" } as const;
const inForce = [
  version("pin-reset", 1, null),
  version("certificate-renewal", 2, "返却の確認を足しました"),
  version("certificate-issue", 1, "初版"),
  version("guidance", 1, "初版"),
];

it("tells each approved version, never the seed", () => {
  const unread = unreadChanges(inForce, [], reader);
  expect(unread.map(({ procedureId }) => procedureId)).toEqual([
    "certificate-renewal",
    "certificate-issue",
    "guidance",
  ]);
  expect(byNote(unread).map(({ note, changes }) => [note, changes.length])).toEqual([
    ["返却の確認を足しました", 1],
    ["初版", 2],
  ]);
});

it("tells it to each person, in each ledger, and again with the next version", () => {
  const [first] = unreadChanges(inForce, [], reader);
  if (first === undefined) throw new Error("nothing is unread");
  const read = [changeKey(reader, first)];
  expect(unreadChanges(inForce, read, reader)).toHaveLength(2);
  expect(unreadChanges(inForce, read, { ...reader, staffId: "staff-2" })).toHaveLength(3);
  expect(unreadChanges(inForce, read, { ...reader, ledger: "rehearsal" })).toHaveLength(3);
  const next = [version("certificate-renewal", 3, "別の変更")];
  expect(unreadChanges(next, read, reader)).toHaveLength(1);
});

it("forgets what was read of versions that are over", () => {
  const over = "live staff-1 certificate-renewal 1";
  expect(withRead([over, "live staff-2 guidance 1"], ["live staff-1 guidance 1"], inForce)).toEqual([
    "live staff-2 guidance 1",
    "live staff-1 guidance 1",
  ]);
});
