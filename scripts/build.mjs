import { ensureExtension } from "./lib/extension-build.mjs";
import { Advice } from "./lib/report.mjs";

await ensureExtension().catch((error) => {
  console.error(error instanceof Advice ? error.message : error);
  process.exitCode = 1;
});
