import type { ContentFault } from "@desk/shared/contract";
import { type VersionState, versionStateLabels } from "@desk/shared/procedures/version";
import type { Change, Kind } from "./kind.ts";
import {
  type Action,
  type By,
  type Command,
  decide,
  type Item,
  type Verdict,
  type VersionRow,
} from "./life.ts";
import type { AuditRepo, AuditSides, ContentRepo } from "./repo.ts";

/** One procedure or entry, as the life of its versions needs to know it. */
export function itemOf<C>(kind: Kind<C>, repo: ContentRepo, id: string): Item<C> {
  const seed = kind.seeds.get(id) ?? null;
  return { id, versions: repo.versionsOf<C>(kind.kind, id), seed, blank: kind.blank(id) };
}

/** The content of a version, or of the seed that bears its number; empty where there is none. */
export function contentsOf<C>(kind: Kind<C>, repo: ContentRepo, id: string, version: number): [string, C][] {
  const { versions, seed } = itemOf(kind, repo, id);
  const found = versions.find((one) => one.version === version) ?? (seed?.version === version ? seed : null);
  return found === null ? [] : [[id, found.content]];
}

/** What speaks against the change among all that is approved or on its way. */
export function faultsOf<C>(
  kind: Kind<C>,
  repo: ContentRepo,
  change: Change<C>,
  today: string,
): ContentFault[] {
  const of = (...states: VersionState[]) => repo.inState<C>(kind.kind, states);
  return kind.faults(change, { approved: of("approved"), open: of("draft", "submitted") }, today);
}

/** Decides about one command and, when it is granted, stores what follows with its audit row. */
export function execute<C>(
  stores: { readonly repo: ContentRepo; readonly audit: AuditRepo },
  kind: Kind<C>,
  id: string,
  command: Command<C>,
  { by, faults = [] }: { readonly by: By; readonly faults?: readonly ContentFault[] },
): Verdict<C> {
  const { repo, audit } = stores;
  const item = itemOf(kind, repo, id);
  const verdict = decide(command, item, by, faults);
  if (!verdict.ok || verdict.action === null) return verdict;
  const row = { ...verdict.row, content: contentOf(kind, verdict) };
  const { version } = row;
  if (verdict.action === "discard") repo.remove(kind.kind, id, version);
  else if (item.versions.some((one) => one.version === version)) repo.replace(kind.kind, row);
  else repo.add(kind.kind, row);
  const { at, staffId } = by;
  const what = { action: verdict.action, kind: kind.kind, itemId: id, version };
  const found = item.versions.find((one) => one.version === version) ?? null;
  audit.note({ at, staffId, ...what, detail: detailOf(row) }, sidesOf(kind, verdict.action, found, row));
  return { ...verdict, row };
}

/** A draft carries its own number; what has been handed in is not touched again. */
function contentOf<C>(kind: Kind<C>, { action, row }: Extract<Verdict<C>, { ok: true }>): C {
  const isDraft = action === "draft" || action === "save" || action === "import";
  return isDraft ? kind.numbered(row.content, row.version) : row.content;
}

/** What stood before the step and what after it: states, numbers and 変更点, not the words of the content. */
function sidesOf<C>(
  kind: Kind<C>,
  action: Action,
  found: VersionRow<C> | null,
  row: VersionRow<C>,
): AuditSides {
  const textOf = ({ state, content, changeNote }: VersionRow<C>, more = "") =>
    [
      `${versionStateLabels[state]}（${kind.size(content)}${more && `。${more}`}）`,
      changeNote.trim() && `変更点「${changeNote.trim()}」`,
    ]
      .filter(Boolean)
      .join(" ");
  const stateOf = ({ state }: VersionRow<C>) => versionStateLabels[state];
  switch (action) {
    case "draft":
    case "import":
      return { before: null, after: [textOf(row), detailOf(row)].filter(Boolean).join(" ") };
    case "save":
      return {
        before: found && textOf(found),
        after: textOf(row, found === null ? "" : kind.changes(found.content, row.content)),
      };
    case "discard":
      return { before: textOf(row), after: null };
    case "submit":
      // The repository's own content is handed in as it is.
      return { before: found === null ? "窓口デスクの初版" : stateOf(found), after: stateOf(row) };
    case "approve":
    case "refuse":
      return { before: found && stateOf(found), after: `${stateOf(row)} ${detailOf(row) ?? ""}`.trim() };
    default:
      return action satisfies never;
  }
}

function detailOf({ decision, effectiveFrom, basedOn, state }: VersionRow<unknown>): string | null {
  if (decision !== undefined)
    return [decision.date, decision.approverTitle, decision.number, effectiveFrom && `適用 ${effectiveFrom}`]
      .filter((part) => part !== undefined)
      .join(" ");
  return state === "draft" && basedOn !== null ? `第${basedOn}版から` : null;
}
