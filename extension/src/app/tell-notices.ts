import { askDue } from "../agent-client/due-calls.ts";
import { showNotification } from "../chrome/notifications.ts";
import { showPage } from "../chrome/pages.ts";
import { dueNotices } from "../features/notify/due.ts";
import { placeOfNotice, tellOnce } from "../features/notify/tell-once.ts";
import { type Database, deskTimeOf, ledgerOf, loadSettings } from "../outbox/index.ts";
import { endpointFor } from "./clients.ts";

/** Tells what is due, on the PCs of a lead only. An agent that is away tells nothing; the next minute asks again. */
export async function tellNotices(db: Database): Promise<void> {
  const settings = await loadSettings(db);
  const endpoint = endpointFor(settings, "console");
  if (endpoint === null) return;
  const answer = await askDue(endpoint);
  if (!answer.ok) return;
  const now = new Date().toISOString();
  const notices = dueNotices(answer.value, deskTimeOf(settings, now));
  await tellOnce(db, { ledger: ledgerOf(settings), now }, notices, (id, { title, message }) =>
    showNotification(id, title, message),
  );
}

/** Opens the console where the notice leads. */
export async function openNotice(db: Database, id: string): Promise<void> {
  const place = await placeOfNotice(db, id);
  await showPage("tabs/console.html", place === null ? "" : `#${place}`);
}
