#!/usr/bin/env node
// Plain JavaScript: it may be started by any Node of the PC and goes on under the pinned Node 24.
import { spawn } from "node:child_process";

const wantedMajor = 24;

if (Number(process.versions.node.split(".")[0]) >= wantedMajor) {
  const { prepareRuntime } = await import("./prepare-runtime.mjs");
  prepareRuntime();
  const { currentBuild } = await import("./built.mjs");
  const { main } = await import(currentBuild() ?? "../src/cli/main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const { findNode } = await import("../../scripts/lib/pinned-node.mjs");
  const node = findNode();
  if (node === undefined) {
    console.error(
      `Node.js ${wantedMajor} が見つかりません（このパソコンの Node.js は ${process.versions.node} です）。窓口デスクのフォルダーで npm start を一度実行してから、もう一度お試しください。`,
    );
    process.exitCode = 1;
  } else {
    const child = spawn(node, [import.meta.filename ?? process.argv[1], ...process.argv.slice(2)], {
      stdio: "inherit",
    });
    // Ctrl-C reaches the child by itself; this process only waits for it.
    process.on("SIGINT", () => {});
    process.on("SIGTERM", () => child.kill());
    child.on("close", (code) => {
      process.exitCode = code ?? 1;
    });
  }
}
