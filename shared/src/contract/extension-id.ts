/** Chromium derives it from the manifest's `key` (extension/package.json); tests/repo checks that they agree. */
export const extensionId = "pjkafloimfnjgogcbckgpaaddaoigcim";
