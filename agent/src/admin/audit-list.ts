import { addDays } from "@desk/shared/calendar/business-date";
import type { AuditAnswer, AuditQuery } from "@desk/shared/contract/admin";
import { type AuditKind, auditKindLabels } from "@desk/shared/contract/admin-terms";
import { csvField } from "../reports/document/csv.ts";
import type { AuditLogRow } from "./audit-repo.ts";
import { actionText, nobodyText, subjectText } from "./audit-words.ts";
import type { AdminContext } from "./context.ts";

export type AuditRow = AuditAnswer["rows"][number];

/** Rows of one page. */
export const auditPageRows = 100;

/** 操作の記録: every audit of the site as one list, newest first. */
export function createAuditList({ audit, site }: AdminContext) {
  const matching = (query: AuditQuery): AuditRow[] => {
    const names = new Map(site.staff().map(({ id, name }) => [id, name]));
    const range = {
      from: query.from || "0000",
      until: query.to === "" ? "9999" : addDays(query.to, 1),
    };
    return audit
      .log(range)
      .filter((row) => query.kind === "" || row.kind === query.kind)
      .filter((row) => query.staff === "" || row.staffId === query.staff)
      .map((row) => rowOf(row, names))
      .filter((row) => holds(row, query.q));
  };
  return {
    page(query: AuditQuery, offset: number): AuditAnswer {
      const rows = matching(query);
      return { total: rows.length, rows: rows.slice(offset, offset + auditPageRows) };
    },
    /** The whole list for Excel. */
    csv: (query: AuditQuery): string => csvOf(matching(query)),
  };
}

function rowOf(row: AuditLogRow, names: ReadonlyMap<string, string>): AuditRow {
  const { staffId } = row;
  return {
    id: `${row.source}-${row.number}`,
    at: row.at,
    staffId,
    by: staffId === null ? nobodyText(row) : (names.get(staffId) ?? staffId),
    kind: row.kind as AuditKind,
    what: subjectText(row, (id) => names.get(id) ?? id),
    action: actionText(row),
    before: row.before,
    after: row.after,
  };
}

/** Every word of the search stands somewhere in the row, full-width or not. */
function holds({ by, kind, what, action, before, after, at }: AuditRow, search: string): boolean {
  const fold = (text: string) => text.normalize("NFKC").toLowerCase();
  const text = fold([at, by, auditKindLabels[kind], what, action, before, after].join(" "));
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const heads = ["日時", "誰が", "種類", "対象", "操作", "変更前", "変更後"];

function csvOf(rows: readonly AuditRow[]): string {
  const lines = rows.map(({ at, by, kind, what, action, before, after }) => [
    `${at.slice(0, 10)} ${at.slice(11, 19)}`,
    ...[by, auditKindLabels[kind], what, action, before ?? "なし", after ?? "なし"],
  ]);
  return `\ufeff${[heads, ...lines].map((cells) => `${cells.map(csvField).join(",")}\r\n`).join("")}`;
}
