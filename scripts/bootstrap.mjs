// The only file that must run before anything is installed: plain JavaScript, no dependency, old syntax up to the
// version check (so that an old Node answers with a sentence and not with a syntax error).
// Usage: node scripts/bootstrap.mjs <start|test|demo|bench|…> [arguments of that command]

const oldestNode = 20;

if (Number(process.versions.node.split(".")[0]) < oldestNode) {
  console.error(
    "窓口デスクには Node.js " +
      oldestNode +
      " 以上が必要です(この PC の Node.js は " +
      process.versions.node +
      " です)。\nhttps://nodejs.org/ja から LTS 版を入れて、もう一度実行してください。",
  );
  process.exit(1);
}

import("./lib/launch.mjs")
  .then((launch) => launch.launch(process.argv.slice(2)))
  .catch((error) => {
    console.error(error?.name === "Advice" ? error.message : error);
    process.exitCode = 1;
  });
