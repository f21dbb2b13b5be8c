import type { ContentAnswer } from "@desk/shared/procedures/version";
import type { QaBookAnswer } from "@desk/shared/qa/version";
import { type BookRow, type Database, type Ledger, type VersionRow, write } from "../outbox/index.ts";
import { type Library, seedLibrary, versionKey } from "./library.ts";

/** A version that the agent has not named for so long is forgotten, unless a running case follows it. */
const keptDays = 35;

/** The library as this PC has it of the ledger's agent; the seed for what no agent has told yet. */
export async function loadLibrary(db: Database, ledger: Ledger): Promise<Library> {
  const tx = db.transaction(["versions", "books"]);
  const ofLedger = IDBKeyRange.bound([ledger], [ledger, []]);
  const [rows, procedures, qa] = await Promise.all([
    tx.objectStore("versions").getAll(ofLedger),
    tx.objectStore("books").get([ledger, "procedures"]),
    tx.objectStore("books").get([ledger, "qa"]),
  ]);
  const seed = seedLibrary();
  const book = qa?.kind === "qa" ? qa.entries : seed.qa;
  if (procedures?.kind !== "procedures") return { ...seed, qa: book };
  const kept = new Map(rows.map((row) => [versionKey(row.procedureId, row.version), row.content]));
  const versions = procedures.heads.flatMap((head) => {
    const content = kept.get(versionKey(head.procedureId, head.version));
    return content === undefined ? [] : [{ ...head, content }];
  });
  const { preApproval, openQuestions } = procedures;
  return { preApproval, versions, kept, openQuestions, qa: book };
}

/** The ETag of the last answer that is kept; null when there is none. */
export async function etagOf(db: Database, ledger: Ledger, kind: BookRow["kind"]): Promise<string | null> {
  return (await db.get("books", [ledger, kind]))?.etag ?? null;
}

/** Keeps an answer about the scripts. @param today the JST day */
export function keepContent(
  db: Database,
  { ledger, etag, today }: { ledger: Ledger; etag: string; today: string },
  answer: ContentAnswer,
): Promise<void> {
  const { preApproval, openQuestions, versions } = answer;
  const heads = versions.map(({ content: _, ...head }) => head);
  return write(db, ["versions", "books", "drafts"], async (tx) => {
    const store = tx.objectStore("versions");
    const drafts = await tx.objectStore("drafts").getAll();
    const followed = new Set(
      drafts.flatMap(({ versions: pins }) =>
        Object.entries(pins ?? {}).map(([id, version]) => versionKey(id, version)),
      ),
    );
    for (const row of await store.getAll(IDBKeyRange.bound([ledger], [ledger, []])))
      if (isForgotten(row, today) && !followed.has(versionKey(row.procedureId, row.version)))
        void store.delete([ledger, row.procedureId, row.version]);
    for (const { procedureId, version, content } of versions)
      void store.put({ ledger, procedureId, version, content, listedOn: today });
    await tx
      .objectStore("books")
      .put({ ledger, kind: "procedures", etag, preApproval, heads, openQuestions });
  });
}

function isForgotten({ listedOn }: VersionRow, today: string): boolean {
  return Date.parse(today) - Date.parse(listedOn) > keptDays * 86_400_000;
}

/** Keeps an answer about the 質疑応答集. */
export function keepBook(
  db: Database,
  { ledger, etag }: { ledger: Ledger; etag: string },
  answer: QaBookAnswer,
): Promise<void> {
  const entries = answer.entries.map(({ content }) => content);
  return write(db, ["books"], async (tx) => {
    await tx.objectStore("books").put({ ledger, kind: "qa", etag, entries });
  });
}
