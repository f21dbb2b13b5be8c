/**
 * Asks the person for access to another PC's address; only a click may call it. Addresses of the own PC
 * are granted with the installation.
 */
export function requestOrigin(agentUrl: string): Promise<boolean> {
  const { protocol, hostname } = new URL(agentUrl);
  return chrome.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
}
