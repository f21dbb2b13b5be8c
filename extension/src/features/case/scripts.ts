import type * as Scripts from "@desk/shared/procedures/scripts";

let loaded: typeof Scripts | null = null;

/**
 * Loads definitions and words. They are the largest part of the panel and grow with every procedure, so they lie
 * in a file of their own that the first paint does not wait for; it is part of the extension, also offline.
 */
export async function loadScripts(): Promise<void> {
  loaded ??= await import("@desk/shared/procedures/scripts");
}

/** @throws when a screen is shown before `loadScripts` has resolved */
export function scripts(): typeof Scripts {
  if (loaded === null) throw new Error("the scripts are used before they are loaded");
  return loaded;
}
