import { v7 } from "uuid";
import { type ContentKeeper, loadSeed, openContent } from "../content/index.ts";
import {
  type Database,
  type Desk,
  type EventRow,
  joined,
  ledgerOf,
  openDatabase,
  openDesk,
  purgeOld,
  type Via,
} from "../outbox/index.ts";
import { forgetSession } from "./clients.ts";
import { type Connection, startConnection } from "./connection.ts";
import { refreshBadge, sendPending } from "./send.ts";
import { tellPresence } from "./tell-presence.ts";

export type Runtime = {
  desk: Desk;
  connection: Connection;
  stop(): void;
};

const dayCheckMs = 20_000;

/** Everything that a page of the extension runs on: the desk, and its line to the agent. */
export async function startRuntime(via: Via): Promise<Runtime> {
  const [db] = await Promise.all([openDatabase(), via === "counter" ? loadSeed() : null]);
  const desk = await openDesk({ db, via, clock: Date.now, newId: () => v7() });
  const arriving: Promise<readonly EventRow[]>[] = [];
  const flush = joined(async () => {
    const result = await sendPending({
      ...{ db, via },
      settingsNow: () => desk.store.getState().settings,
      onSettled: () => void desk.announce(),
      onSessionEnd: (ended) => forgetSession(desk, ended),
      fresh: async () => (await Promise.all(arriving.splice(0))).flat(),
    });
    // Beside the way of the next record, and not worth a message when it fails.
    refreshBadge(db).catch(() => undefined);
    return result;
  });
  const content = via === "counter" ? await keepContent(db, desk) : null;
  const connection = startConnection(desk, flush, async (client) => content?.refresh(client));
  const endPresence = via === "counter" ? tellPresence(db, desk, Date.now) : () => undefined;
  desk.onRecording((durable) => {
    arriving.push(durable);
    void connection.flush();
  });
  // Midnight, or a PC that slept over it: the new day begins with an empty list.
  const dayCheck = setInterval(() => {
    if (desk.today() !== desk.store.getState().businessDate) void desk.reload();
  }, dayCheckMs);
  void purgeOld(db, Date.now());
  return {
    desk,
    connection,
    stop: () => {
      clearInterval(dayCheck);
      endPresence();
      connection.stop();
      content?.close();
      desk.close();
      db.close();
    },
  };
}

/** The scripts as the counter follows them; those of a rehearsal never meet those of the real service. */
async function keepContent(db: Database, desk: Desk): Promise<ContentKeeper> {
  const ledger = () => ledgerOf(desk.store.getState().settings);
  const content = await openContent(db, { ledger, today: desk.today });
  desk.store.subscribe(({ settings }, before) => {
    if (ledgerOf(settings) !== ledgerOf(before.settings)) void content.reload();
  });
  return content;
}
