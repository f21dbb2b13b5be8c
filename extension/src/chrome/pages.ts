/** Opens a page of the extension in a tab of its own, e.g. `tabs/console.html`. */
export async function openPage(page: string): Promise<void> {
  await chrome.tabs.create({ url: chrome.runtime.getURL(page) });
}
