import type { Sighting } from "@desk/shared/figures/presence";
import type { Share } from "./count-sheet.ts";
import type { EdgeRows } from "./edge-rows.ts";

type Moved = Pick<NonNullable<Share>, "businessDate" | "seen" | "endMs">;
type Span = { readonly businessDate: string; readonly staffId: string; firstMs: number; lastMs: number };

export type EdgeSheet = {
  /** Somebody was at work then. */
  see(businessDate: string, sighting: Sighting): void;
  /** A record had the share `before` and now has `after`. */
  move(before: Moved | null, after: Moved | null): void;
  /** Takes in what another sheet says of other records. */
  add(changes: EdgeChanges): void;
  changes(): EdgeChanges;
  /** After the records themselves have been written. */
  writeTo(rows: EdgeRows): void;
};

/** What a sheet holds, as a value that may go from one thread to another. */
export type EdgeChanges = {
  readonly spans: readonly Readonly<Span>[];
  readonly narrowed: readonly Pick<Span, "businessDate" | "staffId">[];
  readonly ends: readonly (readonly [businessDate: string, lastFinishMs: number])[];
  readonly shortened: readonly string[];
};

/**
 * The changes of a batch to the edges of its days: first and last sign of everybody at work, and the last finish. An
 * edge only ever moves outward by what is added; where something was taken away it is looked for anew.
 */
export function createEdgeSheet(): EdgeSheet {
  const spans = new Map<string, Span>();
  const narrowed = new Map<string, Pick<Span, "businessDate" | "staffId">>();
  const ends = new Map<string, number>();
  const shortened = new Set<string>();
  const see = (businessDate: string, { staffId, ms }: Sighting) => {
    const name = `${businessDate} ${staffId}`;
    const span = spans.get(name);
    if (span === undefined) spans.set(name, { businessDate, staffId, firstMs: ms, lastMs: ms });
    else {
      span.firstMs = Math.min(span.firstMs, ms);
      span.lastMs = Math.max(span.lastMs, ms);
    }
  };
  const narrow = (businessDate: string, staffId: string) =>
    narrowed.set(`${businessDate} ${staffId}`, { businessDate, staffId });
  const extend = (businessDate: string, ms: number) =>
    ends.set(businessDate, Math.max(ms, ends.get(businessDate) ?? ms));
  return {
    see,
    move(before, after) {
      if (before !== null) {
        const { businessDate, seen, endMs } = before;
        for (const sighting of seen) {
          if (!isStillSeen(sighting, before, after)) narrow(businessDate, sighting.staffId);
        }
        if (endMs !== null && !sameEnd(before, after)) shortened.add(businessDate);
      }
      if (after === null) return;
      for (const sighting of after.seen) see(after.businessDate, sighting);
      if (after.endMs !== null) extend(after.businessDate, after.endMs);
    },
    add(changes) {
      for (const { businessDate, staffId, firstMs, lastMs } of changes.spans)
        for (const ms of [firstMs, lastMs]) see(businessDate, { staffId, ms });
      for (const { businessDate, staffId } of changes.narrowed) narrow(businessDate, staffId);
      for (const [businessDate, ms] of changes.ends) extend(businessDate, ms);
      for (const businessDate of changes.shortened) shortened.add(businessDate);
    },
    changes: () => ({
      spans: [...spans.values()],
      narrowed: [...narrowed.values()],
      ends: [...ends],
      shortened: [...shortened],
    }),
    writeTo(rows) {
      for (const [name, span] of spans) if (!narrowed.has(name)) rows.widen(span);
      for (const { businessDate, staffId } of narrowed.values()) rows.findSpan(businessDate, staffId);
      for (const [businessDate, ms] of ends) if (!shortened.has(businessDate)) rows.extend(businessDate, ms);
      for (const businessDate of shortened) rows.findEnd(businessDate);
    },
  };
}

function isStillSeen({ staffId, ms }: Sighting, before: Moved, after: Moved | null): boolean {
  if (after === null || after.businessDate !== before.businessDate) return false;
  return after.seen.some((one) => one.staffId === staffId && one.ms === ms);
}

const sameEnd = (before: Moved, after: Moved | null) =>
  after !== null && after.businessDate === before.businessDate && after.endMs === before.endMs;
