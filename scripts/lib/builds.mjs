import { ensureAgent } from "./agent-build.mjs";
import { ensureExtension } from "./extension-build.mjs";

/** Builds what is not of the sources as they are now: the agent and the extension. @returns {Promise<void>} */
export async function ensureBuilt() {
  await ensureAgent();
  await ensureExtension();
}
