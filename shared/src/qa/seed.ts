import type { QaEntry } from "./model.ts";
import { cardSeed } from "./seed-card.ts";
import { lifeSeed } from "./seed-life.ts";
import { visitSeed } from "./seed-visit.ts";

/** The 質疑応答集 as it starts: the 26 questions of FACTS P15, until the city approves what the site makes of it. */
export const qaSeed: readonly QaEntry[] = [...cardSeed, ...lifeSeed, ...visitSeed];
