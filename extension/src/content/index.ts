export { type ContentKeeper, openContent } from "./keeper.ts";
export { type Library, lazy, library, loadSeed, useLibrary } from "./library.ts";
export { inForce, pinsOn, type Scripts, scriptsOf } from "./scripts.ts";
