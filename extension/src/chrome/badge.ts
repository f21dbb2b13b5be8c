/** Shows a short text on the toolbar button; "" hides it. `alert` paints it red. */
export async function showBadge(text: string, alert: boolean): Promise<void> {
  await chrome.action.setBadgeText({ text });
  await chrome.action.setBadgeBackgroundColor({ color: alert ? "#ce0000" : "#333333" });
  await chrome.action.setBadgeTextColor({ color: "#ffffff" });
}
