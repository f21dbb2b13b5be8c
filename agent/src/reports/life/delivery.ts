import type { FrozenFile } from "./frozen-repo.ts";
import type { LifeRepo } from "./life-repo.ts";
import { copyInto, type FolderLimits, folderLimits, removeFrom, unusableFolder } from "./shared-folder.ts";
import type { Refused } from "./verdict.ts";

/** Of a day or of a month. */
type Revision = { readonly period: string; readonly revision: number };

/** The city gets what people read; the JSON stays here. */
const delivered = (files: readonly FrozenFile[]) => files.filter(({ format }) => format !== "json");

/**
 * Copies a report's files into the shared folder, all or none, and notes what lies there until the report is
 * submitted (`endDelivery`) or taken back (`withdraw`).
 */
export async function deliver(
  life: LifeRepo,
  { period, revision }: Revision,
  folder: string,
  files: readonly FrozenFile[],
  limits: FolderLimits = folderLimits,
): Promise<Refused | null> {
  const unusable = await unusableFolder(folder, limits);
  if (unusable !== null) return { ...unusable, message: `${unusable.message}提出していません。` };
  const names = delivered(files).map(({ name }) => name);
  // What a killed attempt has left lies there under our names.
  await withdraw(life, { period, revision }, limits);
  const begins = () => life.beginDelivery({ period, revision, folder, names });
  const refused = await copyInto(folder, delivered(files), begins, limits);
  // What hangs may lie there still: the note stays, for the next try or the next start to take it away.
  if (refused !== null && refused.unfinished !== true) life.endDelivery(period, revision);
  return refused;
}

/**
 * Takes away what has been copied for a report that is not submitted after all; what cannot be reached stays noted
 * until it can.
 */
export async function withdraw(
  life: LifeRepo,
  { period, revision }: Revision,
  limits: FolderLimits = folderLimits,
): Promise<void> {
  const found = life.deliveries().find((one) => one.period === period && one.revision === revision);
  if (found === undefined) return;
  if (await removeFrom(found.folder, found.names, limits)) life.endDelivery(period, revision);
}
