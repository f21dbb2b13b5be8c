// Type-checks every workspace (or those named as arguments) with the one compiler of the root.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const compiler = path.join(root, "node_modules", "typescript", "bin", "tsc");
const projects =
  process.argv.length > 2 ? process.argv.slice(2) : ["shared", "agent", "extension", "tests", "."];

const pretty = process.stdout.isTTY ? ["--pretty"] : [];

/** @param {string} project @returns {Promise<boolean>} */
function check(project) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [compiler, "-p", project, ...pretty], {
      cwd: root,
      stdio: "inherit",
    });
    child.on("close", (code) => resolve(code === 0));
  });
}

const results = await Promise.all(projects.map(check));
process.exitCode = results.every(Boolean) ? 0 : 1;
