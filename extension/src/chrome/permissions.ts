/**
 * Access to another PC's address, asked of the person where it has not been given yet. Only right after a click
 * or a key can the browser ask; otherwise, and when the person declines, false. The own PC needs no asking.
 */
export async function requestOrigin(agentUrl: string): Promise<boolean> {
  const { protocol, hostname } = new URL(agentUrl);
  const wanted = { origins: [`${protocol}//${hostname}/*`] };
  if (await chrome.permissions.contains(wanted)) return true;
  return chrome.permissions.request(wanted).catch(() => false);
}
