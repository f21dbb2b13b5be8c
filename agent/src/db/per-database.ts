import type { Database } from "better-sqlite3";

/**
 * Makes a repo once for each database, however many nouns ask for it: its prepared statements would otherwise be made
 * a dozen times at every start. For repos that keep nothing but what the database tells.
 */
export function perDatabase<Repo>(create: (raw: Database) => Repo): (raw: Database) => Repo {
  const made = new WeakMap<Database, Repo>();
  return (raw) => {
    const known = made.get(raw);
    if (known !== undefined) return known;
    const repo = create(raw);
    made.set(raw, repo);
    return repo;
  };
}
