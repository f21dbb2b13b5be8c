/** Shows a notice of the PC that stays until somebody takes it away; the same id replaces the one that stands. */
export async function showNotification(id: string, title: string, message: string): Promise<void> {
  const icon = chrome.runtime.getManifest().icons?.["128"] ?? "";
  await chrome.notifications.create(id, {
    type: "basic",
    iconUrl: chrome.runtime.getURL(icon),
    title,
    message,
    requireInteraction: true,
  });
}

export async function clearNotification(id: string): Promise<void> {
  await chrome.notifications.clear(id);
}

/** Ids of those that stand. */
export async function standingNotifications(): Promise<string[]> {
  return Object.keys(await chrome.notifications.getAll());
}

/** A click on a notice calls `open` and takes it away. To be called at the top level of the worker. */
export function onNotificationClick(open: (id: string) => Promise<void>): void {
  chrome.notifications.onClicked.addListener((id) => {
    void open(id).then(() => chrome.notifications.clear(id));
  });
}
