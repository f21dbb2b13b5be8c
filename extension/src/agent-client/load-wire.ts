import type * as Wire from "./wire.ts";

let wire: Promise<typeof Wire> | null = null;
let atHand: typeof Wire | null = null;

/** The contract's schemas: pure data, which need not be there before the panel is on the screen. */
export function loadWire(): Promise<typeof Wire> {
  wire ??= import("./wire.ts").then((schemas) => {
    atHand = schemas;
    return schemas;
  });
  return wire;
}

/** The schemas once they are loaded: whoever may not lose a moment need not wait for a promise. */
export function wireAtHand(): typeof Wire | null {
  return atHand;
}

/** For a service worker, which may load nothing later: it brings the schemas along. */
export function bringWire(schemas: typeof Wire): void {
  wire = Promise.resolve(schemas);
  atHand = schemas;
}

/** A schema by its name, once it is loaded. */
export const wired =
  <K extends keyof typeof Wire>(name: K) =>
  async (): Promise<(typeof Wire)[K]> =>
    (await loadWire())[name];
