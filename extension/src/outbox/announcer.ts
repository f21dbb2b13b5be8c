/** Tells the other pages of this PC that the database has changed. */
export type Announcer = { announce(): void; close(): void };

export function openAnnouncer(onChanged: () => void): Announcer {
  const channel = new BroadcastChannel("desk");
  // A channel never hears itself: only other pages and the service worker arrive here.
  channel.onmessage = () => onChanged();
  return { announce: () => channel.postMessage("changed"), close: () => channel.close() };
}
