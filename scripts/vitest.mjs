// vitest's own command line, run by the pinned Node.
import { pathToFileURL } from "node:url";
import { fromRoot } from "./lib/paths.mjs";

await import(pathToFileURL(fromRoot("node_modules", "vitest", "vitest.mjs")).href);
