/**
 * Opens a page of the extension in a window of its own, or brings the one that is open to the front as it is.
 * @param hash what a new window begins with, e.g. `#card=wait`
 */
export async function openWindow(page: string, hash: string): Promise<void> {
  const url = chrome.runtime.getURL(page);
  const contexts = await chrome.runtime.getContexts({ contextTypes: ["TAB"] });
  const open = contexts.find(({ documentUrl }) => documentUrl?.split("#")[0] === url);
  if (open !== undefined) await chrome.windows.update(open.windowId, { focused: true });
  else await chrome.windows.create({ url: url + hash, type: "popup", width: 960, height: 720 });
}
