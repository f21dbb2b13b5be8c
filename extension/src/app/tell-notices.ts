import { openingOn } from "@desk/shared/calendar/opening";
import type { Result } from "../agent-client/index.ts";
import { askNotices } from "../agent-client/notice-calls.ts";
import { clearNotification, showNotification, standingNotifications } from "../chrome/notifications.ts";
import { showPage } from "../chrome/pages.ts";
import type { Away } from "../features/notify/agent-away.ts";
import { type Asked, knownNow } from "../features/notify/known.ts";
import { placeOfNotice, type Screen, tellOnce } from "../features/notify/tell-once.ts";
import { type Database, deskTimeOf, ledgerOf, loadSettings, type Settings } from "../outbox/index.ts";
import { clientFor, endpointFor } from "./clients.ts";

const screen: Screen = {
  show: (id, { title, message }) => showNotification(id, title, message),
  clear: clearNotification,
  standing: standingNotifications,
};

/**
 * Tells what is new: on a lead's PC all that the agent knows, at a counter only that the agent does not answer. To be
 * called every minute, or its absence is not noticed.
 */
export async function tellNotices(db: Database): Promise<void> {
  const settings = await loadSettings(db);
  // Without the site nobody knows yet whether this is a rehearsal.
  if (settings.site === null) return;
  const asked = await ask(settings);
  if (asked === null) return;
  const pcMs = Date.now();
  const now = deskTimeOf(settings, new Date(pcMs).toISOString());
  const opening = openingOn(now.slice(0, 10), settings.site.overrides ?? []);
  const moment = { pcMs, deskMs: Date.parse(now), opening };
  const { away, known } = knownNow(asked, await awayAt(db), moment);
  await rememberAway(db, away);
  await tellOnce(db, { ledger: ledgerOf(settings), now }, known, screen);
}

/** Null on a PC that is not paired at all. */
async function ask(settings: Settings): Promise<Asked | null> {
  const endpoint = endpointFor(settings, "console");
  if (endpoint !== null) {
    const answer = await askNotices(endpoint);
    return { answered: isAnswer(answer), notices: answer.ok ? answer.value.notices : null };
  }
  const client = clientFor(settings, "counter");
  if (client === null) return null;
  const answered = isAnswer(await client.health());
  return { answered, notices: answered ? [] : null };
}

/** A refusal is an answer too; another program at that address is none. */
function isAnswer(result: Result<unknown>): boolean {
  return result.ok || result.kind === "problem";
}

const awayKey = "agentAway";

async function awayAt(db: Database): Promise<Away | null> {
  return ((await db.get("settings", awayKey)) as Away | undefined) ?? null;
}

/** Nothing that must survive a power cut: the next minute asks again. */
async function rememberAway(db: Database, away: Away | null): Promise<void> {
  if (away !== null) await db.put("settings", away, awayKey);
  else await db.delete("settings", awayKey);
}

/** Opens the console where the notice leads; a counter has none. */
export async function openNotice(db: Database, id: string): Promise<void> {
  const { consolePairing } = await loadSettings(db);
  if (consolePairing === null) return;
  const place = await placeOfNotice(db, id);
  await showPage("tabs/console.html", place === null || place === "" ? "" : `#${place}`);
}
