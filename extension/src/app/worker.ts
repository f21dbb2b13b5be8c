import { bringWire } from "../agent-client/load-wire.ts";
import * as wire from "../agent-client/wire.ts";
import { everyMinute } from "../chrome/alarms.ts";
import { onNotificationClick } from "../chrome/notifications.ts";
import { openPanelOnActionClick } from "../chrome/side-panel.ts";
import { loadSettings, openDatabase } from "../outbox/index.ts";
import { refreshBadge, sendPending } from "./send.ts";
import { openNotice, tellNotices } from "./tell-notices.ts";

/** The service worker: opens the panel, sends what waits while no panel is open, and tells the lead what is due. */
export function startWorker(): void {
  bringWire(wire);
  void openPanelOnActionClick();
  everyMinute("flush", async () => {
    const db = await openDatabase();
    const channel = new BroadcastChannel("desk");
    const settled = () => channel.postMessage("changed");
    for (const via of ["counter", "console"] as const)
      await sendPending({ db, via, settingsNow: () => loadSettings(db), onSettled: settled });
    await refreshBadge(db);
    await tellNotices(db);
    channel.close();
    db.close();
  });
  onNotificationClick(async (id) => {
    const db = await openDatabase();
    await openNotice(db, id);
    db.close();
  });
}
