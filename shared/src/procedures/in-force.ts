import type { CurrentVersion } from "./version.ts";

/**
 * Of versions that are approved or seed: those that are in force on the day or will be on a later one, oldest
 * first. A later version that takes effect no later than an earlier one leaves that one no day; without an
 * approved one in force, the seed is.
 */
export function versionsFrom<V extends Pick<CurrentVersion, "version" | "state" | "effectiveFrom">>(
  versions: readonly V[],
  date: string,
): V[] {
  const since = (one: V) =>
    one.effectiveFrom === null || one.effectiveFrom <= date ? "" : one.effectiveFrom;
  const outdoes = (other: V, one: V) =>
    other.state === one.state ? other.version > one.version : other.state === "approved";
  return versions
    .filter((one) => !versions.some((other) => outdoes(other, one) && since(other) <= since(one)))
    .sort((a, b) => (since(a) < since(b) ? -1 : 1));
}

/** The version of a procedure in force on a JST day; undefined for a procedure that has none. */
export function effectiveVersion<
  V extends Pick<CurrentVersion, "procedureId" | "version" | "state" | "effectiveFrom">,
>(versions: readonly V[], procedureId: string, businessDate: string): V | undefined {
  const own = versions.filter((one) => one.procedureId === procedureId);
  return versionsFrom(own, businessDate).find(
    ({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= businessDate,
  );
}
