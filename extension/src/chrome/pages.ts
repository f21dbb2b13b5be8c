/** Opens a page of the extension in a tab of its own, e.g. `tabs/console.html`. */
export async function openPage(page: string): Promise<void> {
  await chrome.tabs.create({ url: chrome.runtime.getURL(page) });
}

/** Brings a page of the extension to the front at `hash`, in the tab where it is open already if there is one. */
export async function showPage(page: string, hash: string): Promise<void> {
  const url = chrome.runtime.getURL(page);
  const contexts = await chrome.runtime.getContexts({ contextTypes: ["TAB"] });
  const open = contexts.find(({ documentUrl }) => documentUrl?.split("#")[0] === url);
  if (open === undefined) {
    await chrome.tabs.create({ url: url + hash });
    return;
  }
  await chrome.tabs.update(open.tabId, { active: true, url: url + hash });
  await chrome.windows.update(open.windowId, { focused: true });
}
