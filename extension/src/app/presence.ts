import type { DeskEvent } from "@desk/shared/contract";
import { phoneOf } from "@desk/shared/figures/phones";
import type { Desk } from "../outbox/index.ts";

/**
 * 従事の開始: records that the person who is signed in began to work here today, and that whoever worked here before
 * has stopped. Asking for the same person again (a PIN that is checked later) records nothing.
 */
export async function signedIn(desk: Desk): Promise<void> {
  const head = desk.stamp();
  const present = presentToday(desk);
  const events: DeskEvent[] = [];
  for (const staffId of present)
    if (staffId !== head.staffId) events.push({ type: "StaffSignedOut", ...desk.stamp(), staffId });
  if (!present.has(head.staffId)) events.push({ type: "StaffSignedIn", ...head });
  if (events.length > 0) await desk.record(events);
}

/**
 * 従事の終了, then nobody is signed in here, and the phone of the counter has nobody either. Cases and unsent records
 * belong to the counter: they stay.
 */
export async function signOut(desk: Desk): Promise<void> {
  const { site, pairing } = desk.store.getState().settings;
  const deviceId = site === null ? undefined : phoneOf(pairing?.counterId ?? "", site);
  await desk.record([
    ...(deviceId === undefined
      ? []
      : [{ type: "PhoneStateReported" as const, ...desk.stamp(), deviceId, state: "away" as const }]),
    { type: "StaffSignedOut", ...desk.stamp() },
  ]);
  await desk.saveSettings({ signIn: null });
}

/** Who has begun and not stopped, by the day's records of this PC. */
function presentToday(desk: Desk): Set<string> {
  const present = new Set<string>();
  for (const { event } of desk.store.getState().rows) {
    if (event.type === "StaffSignedIn") present.add(event.staffId);
    if (event.type === "StaffSignedOut") present.delete(event.staffId);
  }
  return present;
}
