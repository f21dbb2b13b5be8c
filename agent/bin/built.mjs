import { readFileSync, statSync } from "node:fs";
import path from "node:path";

const repository = path.join(import.meta.dirname, "..", "..");
/** Beside `src`, so that both lie one level below the agent's folder. @param {string} root */
export const buildFolder = (root = repository) => path.join(root, "agent", "build");
/** What the build was made of; written last. @param {string} root */
export const sourcesFile = (root = repository) => path.join(buildFolder(root), "sources.json");

/**
 * Sizes and times of the sources: their contents are not read, since this is part of every start.
 * @param {readonly string[]} files from the repository's root
 */
export function stateOf(files, root = repository) {
  return files
    .map((file) => {
      const { size, mtimeMs } = statSync(root + path.sep + file);
      return `${size} ${mtimeMs}`;
    })
    .join();
}

/** The built agent's first module, or undefined when none was built of the sources as they are now. */
export function currentBuild(root = repository) {
  try {
    const { files, state } = JSON.parse(readFileSync(sourcesFile(root), "utf8"));
    return stateOf(files, root) === state ? "../build/main.js" : undefined;
  } catch {
    return undefined;
  }
}
