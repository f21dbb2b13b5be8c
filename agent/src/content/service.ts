import { toJstIso } from "@desk/shared/calendar/business-date";
import type { ContentFault } from "@desk/shared/contract";
import type { Decision, VersionState } from "@desk/shared/procedures/version";
import type { Deps } from "../deps.ts";
import type { SiteRepo } from "../site/repo.ts";
import type { Change, Kind } from "./kind.ts";
import {
  type By,
  type Command,
  type ContentRefusal,
  decide,
  type Item,
  refuse,
  type Verdict,
  type VersionRow,
} from "./life.ts";
import { type AuditRepo, type ContentRepo, createAuditRepo, createContentRepo } from "./repo.ts";

/** One of several versions that are handed in, or decided about, together. */
export type Named = { readonly kind: Kind<unknown>; readonly id: string; readonly version: number };
export type Together =
  | { readonly do: "submit" }
  | { readonly do: "decide"; readonly decision: Decision; readonly effectiveFrom?: string | undefined };

export type ContentService = {
  readonly repo: ContentRepo;
  readonly audit: AuditRepo;
  /** Carries one command out, with its audit row, in one transaction. */
  run<C>(kind: Kind<C>, id: string, command: Command<C>, staffId: string): Verdict<C>;
  /** All or none: the city approves the manual as one book. Null when all went through. */
  runTogether(named: readonly Named[], asked: Together, staffId: string): ContentRefusal | null;
  /** What speaks against handing this in. */
  faults<C>(kind: Kind<C>, change: Change<C>): ReturnType<Kind<C>["faults"]>;
  today(): string;
};

/** Ends a transaction without a trace. */
class Undone extends Error {
  readonly refusal: ContentRefusal;
  constructor(refusal: ContentRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export function createContentService(deps: Pick<Deps, "db" | "clock">, site: SiteRepo): ContentService {
  const { raw } = deps.db;
  const repo = createContentRepo(raw);
  const audit = createAuditRepo(raw);
  const now = () => toJstIso(deps.clock.now());
  const today = () => now().slice(0, 10);
  const byOf = (staffId: string): By => ({
    at: now(),
    staffId,
    nameOf: (id) => site.staff().find((one) => one.id === id)?.name ?? id,
  });
  const faults = <C>(kind: Kind<C>, change: Change<C>) => {
    const of = (...states: VersionState[]) => repo.inState<C>(kind.kind, states);
    return kind.faults(change, { approved: of("approved"), open: of("draft", "submitted") }, today());
  };
  const apply = <C>(kind: Kind<C>, verdict: Verdict<C>, by: By): Verdict<C> => {
    if (!verdict.ok || verdict.action === null) return verdict;
    const row = { ...verdict.row, content: contentOf(kind, verdict) };
    const { itemId, version } = row;
    const exists = repo.versionsOf(kind.kind, itemId).some((one) => one.version === version);
    if (verdict.action === "discard") repo.remove(kind.kind, itemId, version);
    else if (exists) repo.replace(kind.kind, row);
    else repo.add(kind.kind, row);
    const { at, staffId } = by;
    audit.note({
      at,
      staffId,
      action: verdict.action,
      kind: kind.kind,
      itemId,
      version,
      detail: detailOf(row),
    });
    return { ...verdict, row };
  };
  const runOne = <C>(kind: Kind<C>, id: string, command: Command<C>, by: By, found: ContentFault[] = []) =>
    apply(kind, decide(command, itemOf(kind, repo, id), by, found), by);

  const contentsOf = <C>(kind: Kind<C>, id: string, version: number): [string, C][] => {
    const { versions, seed } = itemOf(kind, repo, id);
    const found =
      versions.find((one) => one.version === version) ?? (seed?.version === version ? seed : null);
    return found === null ? [] : [[id, found.content]];
  };
  /** What speaks against handing these in, or against the day from which they are to be followed. */
  const against = <C>(kind: Kind<C>, command: Command<C> | Together, contents: ReadonlyMap<string, C>) => {
    if (command.do === "submit") return faults(kind, { contents, from: null });
    if (command.do !== "decide" || command.effectiveFrom === undefined) return [];
    return faults(kind, { contents, from: command.effectiveFrom });
  };
  const run = <C>(kind: Kind<C>, id: string, command: Command<C>, staffId: string): Verdict<C> => {
    if ((command.do === "save" || command.do === "import") && kind.idOf(command.content) !== id)
      return refuse("schema", `中身の id が「${id}」ではありません。保存していません。`);
    if (command.do === "save") {
      const content = kind.numbered(command.content, command.version);
      return runOne(kind, id, { ...command, content }, byOf(staffId));
    }
    const contents = new Map("version" in command ? contentsOf(kind, id, command.version) : []);
    return runOne(kind, id, command, byOf(staffId), against(kind, command, contents));
  };
  const together = (named: readonly Named[], asked: Together, staffId: string) => {
    const by = byOf(staffId);
    for (const kind of new Set(named.map((one) => one.kind))) {
      const ours = named.filter((one) => one.kind === kind);
      const contents = new Map(ours.flatMap(({ id, version }) => contentsOf(kind, id, version)));
      const found = against(kind, asked, contents);
      for (const [index, { id, version }] of ours.entries()) {
        // What the change brings to procedures that are not among these is said with the first of them.
        const own = found.filter((fault) => fault.id === id || (index === 0 && !contents.has(fault.id)));
        const verdict = runOne(kind, id, { ...asked, version }, by, own);
        if (!verdict.ok)
          throw new Undone({ ...verdict, message: `「${id}」第${version}版: ${verdict.message}` });
      }
    }
  };
  const atOnce = <T>(work: () => T): T => raw.transaction(work).immediate();
  return {
    repo,
    audit,
    faults,
    today,
    run: (kind, id, command, staffId) => atOnce(() => run(kind, id, command, staffId)),
    runTogether(named, asked, staffId) {
      try {
        atOnce(() => together(named, asked, staffId));
        return null;
      } catch (error) {
        if (error instanceof Undone) return error.refusal;
        throw error;
      }
    },
  };
}

export function itemOf<C>(kind: Kind<C>, repo: ContentRepo, id: string): Item<C> {
  const seed = kind.seeds.get(id) ?? null;
  return { id, versions: repo.versionsOf<C>(kind.kind, id), seed, blank: kind.blank(id) };
}

/** A draft carries its own number; what has been handed in is not touched again. */
function contentOf<C>(kind: Kind<C>, { action, row }: Extract<Verdict<C>, { ok: true }>): C {
  const isDraft = action === "draft" || action === "save" || action === "import";
  return isDraft ? kind.numbered(row.content, row.version) : row.content;
}

function detailOf({ decision, effectiveFrom, basedOn, state }: VersionRow<unknown>): string | null {
  if (decision !== undefined)
    return [decision.date, decision.approverTitle, decision.number, effectiveFrom && `適用 ${effectiveFrom}`]
      .filter((part) => part !== undefined)
      .join(" ");
  return state === "draft" && basedOn !== null ? `第${basedOn}版から` : null;
}
