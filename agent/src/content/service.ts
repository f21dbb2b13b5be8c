import { toJstIso } from "@desk/shared/calendar/business-date";
import type { Decision } from "@desk/shared/procedures/version";
import type { Deps } from "../deps.ts";
import type { SiteRepo } from "../site/repo.ts";
import { contentsOf, execute, faultsOf } from "./execute.ts";
import type { Change, Kind } from "./kind.ts";
import { type By, type Command, type ContentRefusal, refuse, type Verdict } from "./life.ts";
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
  const stores = { repo: createContentRepo(raw), audit: createAuditRepo(raw) };
  const now = () => toJstIso(deps.clock.now());
  const today = () => now().slice(0, 10);
  const nameOf = (id: string) => site.staff().find((one) => one.id === id)?.name ?? id;
  const byOf = (staffId: string): By => ({ at: now(), staffId, nameOf });
  const atOnce = <T>(work: () => T): T => raw.transaction(work).immediate();
  return {
    ...stores,
    today,
    faults: (kind, change) => faultsOf(kind, stores.repo, change, today()),
    run: (kind, id, command, staffId) => atOnce(() => runOne(stores, kind, id, command, byOf(staffId))),
    runTogether(named, asked, staffId) {
      try {
        atOnce(() => runAll(stores, named, asked, byOf(staffId)));
        return null;
      } catch (error) {
        if (error instanceof Undone) return error.refusal;
        throw error;
      }
    },
  };
}

type Stores = { readonly repo: ContentRepo; readonly audit: AuditRepo };

/** What speaks against handing these in, or against the day from which they are to be followed. */
function against<C>(
  { repo }: Stores,
  kind: Kind<C>,
  command: Command<C> | Together,
  contents: ReadonlyMap<string, C>,
  by: By,
) {
  const today = by.at.slice(0, 10);
  if (command.do === "submit") return faultsOf(kind, repo, { contents, from: null }, today);
  if (command.do !== "decide" || command.effectiveFrom === undefined) return [];
  return faultsOf(kind, repo, { contents, from: command.effectiveFrom }, today);
}

function runOne<C>(stores: Stores, kind: Kind<C>, id: string, command: Command<C>, by: By): Verdict<C> {
  if ((command.do === "save" || command.do === "import") && kind.idOf(command.content) !== id)
    return refuse("schema", `中身の id が「${id}」ではありません。保存していません。`);
  if (command.do === "save") {
    const content = kind.numbered(command.content, command.version);
    return execute(stores, kind, id, { ...command, content }, { by });
  }
  const contents = new Map("version" in command ? contentsOf(kind, stores.repo, id, command.version) : []);
  return execute(stores, kind, id, command, { by, faults: against(stores, kind, command, contents, by) });
}

/** @throws Undone, so that nothing of it stays */
function runAll(stores: Stores, named: readonly Named[], asked: Together, by: By): void {
  for (const kind of new Set(named.map((one) => one.kind))) {
    const ours = named.filter((one) => one.kind === kind);
    const contents = new Map(ours.flatMap(({ id, version }) => contentsOf(kind, stores.repo, id, version)));
    const found = against(stores, kind, asked, contents, by);
    for (const [index, { id, version }] of ours.entries()) {
      // What the change brings to procedures that are not among these is said with the first of them.
      const faults = found.filter((fault) => fault.id === id || (index === 0 && !contents.has(fault.id)));
      const verdict = execute(stores, kind, id, { ...asked, version }, { by, faults });
      if (!verdict.ok)
        throw new Undone({ ...verdict, message: `「${id}」第${version}版: ${verdict.message}` });
    }
  }
}
