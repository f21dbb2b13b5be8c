import path from "node:path";
import { fileURLToPath } from "node:url";

/** @param {...string} parts */
export const fromRoot = (...parts) => path.join(root, ...parts);

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
export const extensionBuild = fromRoot("extension", "build", "chrome-mv3-prod");
