import { draftContentSchema, type ProcedureContent } from "@desk/shared/procedures/version";
import * as z from "zod/mini";

/** What an editor holds that the agent does not have yet. */
export type Working = {
  /** Revision of the draft that the changes were made on. */
  readonly revision: number;
  readonly changeNote: string;
  readonly content: ProcedureContent;
};
const workingSchema = z.object({ revision: z.int(), changeNote: z.string(), content: draftContentSchema });

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keyOf = (procedureId: string, version: number) => `desk-draft/${procedureId}/${version}`;

/** Kept beside the page, so that a reload, a crash or a look at another view loses no unsaved change. */
export function keepWorking(
  store: Store,
  procedureId: string,
  version: number,
  working: Working | null,
): void {
  const key = keyOf(procedureId, version);
  if (working === null) store.removeItem(key);
  else store.setItem(key, JSON.stringify(working));
}

/** What was kept, or null; what an older program kept in another form is no draft any more. */
export function keptWorking(store: Store, procedureId: string, version: number): Working | null {
  const text = store.getItem(keyOf(procedureId, version));
  if (text === null) return null;
  const parsed = z.safeParse(workingSchema, JSON.parse(text));
  return parsed.success ? parsed.data : null;
}
