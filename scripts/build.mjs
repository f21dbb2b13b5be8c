import { ensureBuilt } from "./lib/builds.mjs";
import { Advice } from "./lib/report.mjs";

await ensureBuilt().catch((error) => {
  console.error(error instanceof Advice ? error.message : error);
  process.exitCode = 1;
});
