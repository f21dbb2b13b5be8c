import * as z from "zod/mini";
import { screenPlace, screenText } from "../privacy/screen.ts";
import { noteMaxLength, reportTextMaxLength } from "./constants.ts";

/** UUIDv7 made at the counter: time-ordered, and the idempotency key of an event. */
export const eventIdSchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/** ISO 8601 instant with an explicit offset (`+09:00` or `Z`), to the millisecond at most. */
export const instantSchema = z.iso.datetime({ offset: true });

/** A JST calendar day, `YYYY-MM-DD`. */
export const businessDateSchema = z.iso.date();

// Ids and answers are short lower-case words: no field can hold a resident's name, and no run of
// digits long enough to be a number of a person.
const slugPattern = /^(?!.*\d{4})[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/;

/** An id given by the site or by the scripts: `window-1`, `certificate-renewal`, `check-card`. */
export const slugSchema = z
  .string()
  .check(z.maxLength(64), z.regex(slugPattern), z.refine(isHarmlessId, { error: "personal-data" }));

// A site uses a few hundred ids in every one of its events; screening them anew costs more than all else.
const harmlessIds = new Set<string>();
const harmlessIdsLimit = 2000;

function isHarmlessId(value: string): boolean {
  if (harmlessIds.has(value)) return true;
  if (screenText(value) !== null) return false;
  if (harmlessIds.size < harmlessIdsLimit) harmlessIds.add(value);
  return true;
}

/** Free text by staff (備考・理由). Refused when it looks like personal data (FACTS G5, G6). */
export const noteSchema = z.string().check(
  z.minLength(1),
  z.maxLength(noteMaxLength),
  z.refine((value) => screenText(value) === null, { error: "personal-data" }),
);

/** Free text of a report by the lead, several lines; screened like a note. */
export const reportTextSchema = z.string().check(
  z.minLength(1),
  z.maxLength(reportTextMaxLength),
  z.refine((value) => screenText(value) === null, { error: "personal-data" }),
);

/** A folder on the agent's PC or on a share, as an absolute path; whether it can be used is the agent's to say. */
export const folderSchema = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(400),
  z.refine((value) => screenPlace(value) === null, { error: "personal-data" }),
);
