import type { CurrentVersion } from "@desk/shared/procedures/version";
import type { Ledger } from "../../outbox/index.ts";

export type Reader = { ledger: Ledger; staffId: string };
export type Change = Pick<CurrentVersion, "procedureId" | "version" | "effectiveFrom"> & { note: string };

/** Names that this person has read this change; kept in the settings of the PC. */
export function changeKey({ ledger, staffId }: Reader, { procedureId, version }: Change): string {
  return `${ledger} ${staffId} ${procedureId} ${version}`;
}

/** What changed, in the versions in force, that this person has not said 読みました to at this PC. */
export function unreadChanges(
  inForce: readonly CurrentVersion[],
  read: readonly string[],
  reader: Reader,
): Change[] {
  return inForce.flatMap(({ procedureId, version, effectiveFrom, changeNote, state }) => {
    if (state === "seed" || changeNote === null) return [];
    const change = { procedureId, version, effectiveFrom, note: changeNote };
    return read.includes(changeKey(reader, change)) ? [] : [change];
  });
}

/** Changes with the same words are told once: 初版 of all procedures is one line, not twenty. */
export function byNote(changes: readonly Change[]): { note: string; changes: Change[] }[] {
  const notes = [...new Set(changes.map(({ note }) => note))];
  return notes.map((note) => ({ note, changes: changes.filter((change) => change.note === note) }));
}

/** The settings' list after reading, without what speaks of versions that are not in force any more. */
export function withRead(
  read: readonly string[],
  now: readonly string[],
  inForce: readonly CurrentVersion[],
): string[] {
  const current = inForce.map(({ procedureId, version }) => ` ${procedureId} ${version}`);
  return [...read.filter((key) => current.some((end) => key.endsWith(end))), ...now];
}
