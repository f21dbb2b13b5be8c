/** The version of the installed extension, from its manifest. */
export function extensionVersion(): string {
  return chrome.runtime.getManifest().version;
}
