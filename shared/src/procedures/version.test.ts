import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allScripts, allWords } from "./support-scripts.ts";
import {
  changeNoteSchema,
  decisionSchema,
  draftContentSchema,
  effectiveVersion,
  versionsFrom,
} from "./version.ts";

const seed = { procedureId: "guidance", version: 1, state: "seed", effectiveFrom: null } as const;
const approved = (version: number, effectiveFrom: string) =>
  ({ procedureId: "guidance", version, state: "approved", effectiveFrom }) as const;
const on = (date: string, ...versions: Parameters<typeof effectiveVersion>[0][number][]) =>
  effectiveVersion(versions, "guidance", date);

describe("the version in force", () => {
  it("is the seed until an approved one has come to its 適用日", () => {
    const versions = [seed, approved(2, "2026-05-20")];
    expect(on("2026-05-19", ...versions)).toBe(versions[0]);
    expect(on("2026-05-20", ...versions)).toBe(versions[1]);
  });
  it("is the newest approved one whose day has come, whatever their days", () => {
    const versions = [approved(2, "2026-05-20"), seed, approved(3, "2026-05-15"), approved(4, "2026-06-01")];
    expect(on("2026-05-15", ...versions)?.version).toBe(3);
    expect(on("2026-05-25", ...versions)?.version).toBe(3);
    expect(on("2026-06-01", ...versions)?.version).toBe(4);
  });
  it("is the approved first version, not the seed of the same number", () =>
    expect(on("2026-05-20", seed, approved(1, "2026-05-20"))?.state).toBe("approved"));
  it("is nothing for a procedure without one, or before its first day", () => {
    expect(on("2026-05-20")).toBeUndefined();
    expect(on("2026-05-20", { ...seed, procedureId: "pin-reset" })).toBeUndefined();
    expect(on("2026-05-20", approved(1, "2026-05-21"))).toBeUndefined();
  });
  it("stays the same when only what is or will be in force is sent", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, "0")}`);
    const many = fc
      .array(day, { maxLength: 6 })
      .map((days) => [seed, ...days.map((from, n) => approved(n + 1, from))]);
    fc.assert(
      fc.property(many, day, day, (versions, today, later) => {
        if (later < today) return;
        const sent = versionsFrom(versions, today);
        expect(effectiveVersion(sent, "guidance", later)).toBe(effectiveVersion(versions, "guidance", later));
        expect(sent.length).toBeLessThanOrEqual(versions.length);
      }),
    );
  });
});

describe("a draft's content", () => {
  it("holds every script of the repository as it is", () => {
    for (const procedure of Object.values(allScripts)) {
      const content = { procedure, words: allWords[procedure.id] ?? {} };
      expect(draftContentSchema.parse(content)).toEqual(content);
    }
  });
  it("may be unfinished, but has no field of its own making", () => {
    const empty = { procedure: { id: "guidance", version: 1, first: "", steps: [] }, words: {} };
    expect(draftContentSchema.safeParse(empty).success).toBe(true);
    expect(draftContentSchema.safeParse({ ...empty, resident: "x" }).success).toBe(false);
  });
});

it.each(["090-1234-5678 へ", "1234 5678 9018", "yamada@example.jp"])("no note holds %s", (text) => {
  expect(changeNoteSchema.safeParse(text).success).toBe(false);
  const decision = { kind: "approved", date: "2026-05-14", approverTitle: "市民課長" };
  expect(decisionSchema.safeParse(decision).success).toBe(true);
  for (const field of ["approverTitle", "number", "memo"]) {
    expect(decisionSchema.safeParse({ ...decision, [field]: text }).success).toBe(false);
  }
});
