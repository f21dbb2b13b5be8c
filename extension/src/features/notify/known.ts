import type { Opening } from "@desk/shared/calendar/opening";
import { type Away, afterAsking, awayNotices, isOfPc } from "./agent-away.ts";
import type { Known } from "./changes.ts";
import type { Notice } from "./notice.ts";

/** What came of asking the agent. `notices` null: it did not answer, or could not say. */
export type Asked = { readonly answered: boolean; readonly notices: readonly Notice[] | null };

export type Moment = {
  /** By the PC's clock, by which silences are measured. */
  readonly pcMs: number;
  readonly deskMs: number;
  /** Today's, by the desk's time. */
  readonly opening: Opening;
};

/** What there is to tell after the agent was asked. One that is away says nothing of the rest: what stands there stays. */
export function knownNow(
  { answered, notices }: Asked,
  before: Away | null,
  { pcMs, deskMs, opening }: Moment,
): { readonly away: Away | null; readonly known: Known } {
  const away = afterAsking(before, answered, pcMs);
  const known: Known =
    notices === null
      ? { notices: awayNotices(away, opening, deskMs), covers: isOfPc }
      : { notices, covers: () => true };
  return { away, known };
}
