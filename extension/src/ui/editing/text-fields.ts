import { noteProblem } from "../screened-text.tsx";

// Several texts that are saved together. In the fields a text is never undefined, so that it can be emptied.

export type Fields<K extends string> = Readonly<Record<K, string>>;

/** The fields of `keys` with what is saved of them. */
export function fieldsOf<K extends string>(
  keys: readonly K[],
  saved: Partial<Record<K, string | undefined>>,
): Fields<K> {
  return Object.fromEntries(keys.map((key) => [key, saved[key] ?? ""])) as Record<K, string>;
}

/** As they are saved: an empty text is left out, and prints なし. */
export function filledOf<K extends string>(fields: Fields<K>): Partial<Record<K, string>> {
  const entries = Object.entries<string>(fields).map(([key, text]) => [key, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== "")) as Partial<Record<K, string>>;
}

/** Whether saving `fields` would change anything. */
export function differs<K extends string>(fields: Fields<K>, saved: Fields<K>): boolean {
  return (Object.keys(saved) as K[]).some((key) => fields[key].trim() !== saved[key]);
}

/** The first reason why a text may not be recorded, or null. */
export function problemIn(fields: Fields<string>, maxLength: number): string | null {
  const problems = Object.values(fields).map((text) => noteProblem(text, maxLength));
  return problems.find((problem) => problem !== null) ?? null;
}
