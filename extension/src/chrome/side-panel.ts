/** A click on the toolbar button (or its shortcut) opens the panel. */
export function openPanelOnActionClick(): Promise<void> {
  return chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}
