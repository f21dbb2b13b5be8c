import type { SiteRepo } from "./repo.ts";

/** Answers whether an id is one of the site's. */
export type Names = { has(id: string): boolean };
export type SiteDirectory = {
  readonly counters: Names & { labelOf(id: string): string };
  readonly staff: Names;
  readonly devices: Names;
};

/**
 * The site's ids in memory, because every event is held against them: late records come of retired ones too. None is
 * ever taken away, so only a miss has to look at the database again (another process may have added one).
 */
export function createSiteDirectory(repo: SiteRepo): SiteDirectory {
  return {
    counters: {
      ...remembered(repo.everyCounter),
      labelOf: repo.counterLabel,
    },
    staff: remembered(repo.staff),
    devices: remembered(repo.everyDevice),
  };
}

function remembered(read: () => readonly { readonly id: string }[]): Names {
  let ids = new Set<string>();
  return {
    has(id) {
      if (ids.has(id)) return true;
      ids = new Set(read().map((one) => one.id));
      return ids.has(id);
    },
  };
}
