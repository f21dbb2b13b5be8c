let version: string | undefined;

/** The version of the installed extension, from its manifest, which the browser makes anew for everybody who asks. */
export function extensionVersion(): string {
  version ??= chrome.runtime.getManifest().version;
  return version;
}
