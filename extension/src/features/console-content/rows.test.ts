import type { ContentAnswer, CurrentVersion } from "@desk/shared/procedures/version";
import { expect, test } from "vitest";
import { decidable, type Head, procedureRows, submittable } from "./rows.ts";
import { draft, sample } from "./sample.testing.ts";

const { procedureId: _id, content: _content, ...plain } = draft;
const head = (id: string, change: Partial<Head>): Head => ({ ...plain, kind: "procedure", id, ...change });
const current = (change: Partial<CurrentVersion>): CurrentVersion => ({
  procedureId: "pin-reset",
  version: 1,
  state: "seed",
  effectiveFrom: null,
  changeNote: null,
  content: sample,
  ...change,
});

test("a procedure's row tells what is in force, what comes and what is being worked on", () => {
  const coming = current({ version: 2, state: "approved", effectiveFrom: "2026-06-01" });
  const content: ContentAnswer = { preApproval: false, versions: [current({}), coming], openQuestions: {} };
  const heads = [
    head("pin-reset", { version: 2, state: "approved" }),
    head("pin-reset", { version: 3, state: "draft" }),
  ];
  const rows = procedureRows(content, heads, "2026-05-14");
  expect(rows.find(({ id }) => id === "pin-reset")).toMatchObject({
    inForce: { version: 1 },
    later: { version: 2 },
    open: { version: 3 },
  });
  expect(rows.find(({ id }) => id === "guidance")).toMatchObject({ inForce: null, open: null });
  const then = procedureRows(content, heads, "2026-06-01").find(({ id }) => id === "pin-reset");
  expect(then).toMatchObject({ inForce: { version: 2 }, later: null });
});

test("handed in together: drafts, and what was delivered and never handed in, in the contract's order", () => {
  const heads = [head("pin-reset", { state: "draft" }), head("guidance", { version: 1, state: "submitted" })];
  const seeds = ["pin-reset", "guidance", "certificate-renewal"].map((id) => ({
    kind: "procedure" as const,
    id,
    version: 1,
  }));
  const qa = { kind: "qa" as const, id: "forgot", version: 1 };
  expect(submittable(heads, [qa, ...seeds])).toEqual([
    { kind: "procedure", id: "certificate-renewal", version: 1 },
    { kind: "procedure", id: "pin-reset", version: 2 },
    qa,
  ]);
  expect(decidable(heads)).toEqual([{ kind: "procedure", id: "guidance", version: 1 }]);
});
