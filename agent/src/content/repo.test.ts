import { expect, test } from "vitest";
import { testDeps } from "../deps.testing.ts";
import type { VersionRow } from "./life.ts";
import { createAuditRepo, createContentRepo } from "./repo.ts";

const at = "2026-05-14T09:00:00.000+09:00";
function row(version: number, over: Partial<VersionRow<string>> = {}): VersionRow<string> {
  const saved = { createdAt: at, createdBy: "lead-1", savedAt: at, savedBy: "lead-1" };
  const head = { version, state: "draft", revision: 1, changeNote: "変更", basedOn: null } as const;
  return { itemId: "guidance", ...head, ...saved, content: "中身", ...over };
}
const submission = { state: "submitted", submittedAt: at, submittedBy: "lead-1" } as const;
const decision = { kind: "approved", date: "2026-05-14", approverTitle: "市民課長" } as const;
const approvalOf = { ...submission, state: "approved", decision, effectiveFrom: "2026-05-20" } as const;

function open() {
  const deps = testDeps();
  return { deps, raw: deps.db.raw, repo: createContentRepo(deps.db.raw) };
}

test("a version comes back as it was put in", () => {
  const { deps, repo } = open();
  using _ = deps;
  const whole = row(1, { ...approvalOf, basedOn: null });
  repo.add("procedure", row(1, submission));
  repo.replace("procedure", whole);
  repo.add("procedure", row(2));
  expect(repo.versionsOf("procedure", "guidance")).toEqual([whole, row(2)]);
  expect(repo.inState("procedure", ["approved"])).toEqual([whole]);
  expect(repo.versionsOf("qa", "guidance")).toEqual([]);
});

test("the database itself keeps what is submitted, approved or refused as it is", () => {
  const { deps, raw, repo } = open();
  using _ = deps;
  repo.add("procedure", row(1, submission));
  expect(() => repo.replace("procedure", row(1, { ...submission, content: "別" }))).toThrow(
    "only approved or refused",
  );
  expect(() => repo.replace("procedure", row(1, { ...approvalOf, changeNote: "別" }))).toThrow(
    "only approved",
  );
  expect(() => repo.remove("procedure", "guidance", 1)).toThrow("only a draft is thrown away");
  repo.replace("procedure", row(1, approvalOf));
  const statements = [
    "UPDATE content_version SET content = '\"別\"'",
    "UPDATE content_version SET effective_from = '2026-05-15'",
    "UPDATE content_version SET state = 'draft', submitted_at = NULL, decision = NULL, effective_from = NULL",
    "DELETE FROM content_version",
    `INSERT OR REPLACE INTO content_version SELECT number, kind, item_id, version, 'submitted', revision, change_note,
       based_on, created_at, created_by, saved_at, saved_by, submitted_at, submitted_by, NULL, NULL, '"別"'
     FROM content_version`,
  ];
  for (const sql of statements)
    expect(() => raw.exec(sql), sql).toThrow(/a version|a decided version|only a draft/);
  expect(repo.versionsOf("procedure", "guidance")).toEqual([row(1, approvalOf)]);
});

test("the database itself refuses a second open version, and a decision without a submission", () => {
  const { deps, repo } = open();
  using _ = deps;
  repo.add("procedure", row(1));
  expect(() => repo.add("procedure", row(2))).toThrow("UNIQUE");
  expect(() => repo.add("procedure", row(2, submission))).toThrow("UNIQUE");
  expect(() => repo.replace("procedure", row(1, approvalOf))).toThrow("unsubmitted");
  expect(() => repo.add("procedure", row(3, approvalOf))).toThrow("begins as a draft");
  // The same id in the other book is another thing.
  repo.add("qa", row(1));
  repo.remove("procedure", "guidance", 1);
  expect(repo.versionsOf("procedure", "guidance")).toEqual([]);
});

test("the audit is only ever added to", () => {
  const { deps, raw } = open();
  using _ = deps;
  const audit = createAuditRepo(raw);
  const what = { at, staffId: "lead-1", action: "save", kind: "procedure", itemId: "guidance" } as const;
  const sides = { before: "下書き", after: "提出済み" };
  audit.note({ ...what, version: 1, detail: null }, sides);
  audit.note({ ...what, version: 2, detail: "第1版から" }, sides);
  expect(audit.newest(1)).toEqual([{ ...what, version: 2, detail: "第1版から" }]);
  expect(audit.lastNumber()).toBe(2);
  expect(() => raw.exec("UPDATE content_audit SET staff_id = 'x'")).toThrow("append-only");
  expect(() => raw.exec("DELETE FROM content_audit")).toThrow("append-only");
});
