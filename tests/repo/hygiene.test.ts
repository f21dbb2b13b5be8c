import { edgeHasIt, lockIsPortable, noMachinePaths, noRegistryHosts, versionsAreExact } from "./hygiene.ts";
import { describeRules } from "./rule-suite.ts";
import { root } from "./source.ts";

const lock = (entry: object) => JSON.stringify({ packages: { "": {}, "node_modules/hono": entry } });

describeRules([
  [
    noMachinePaths,
    [
      ["scripts/demo.mjs", 'const data = "/home/taro/desk";'],
      ["README.md", "cd C:\\Users\\taro\\desk"],
      ["agent/src/a.ts", `const here = "${root}/agent";`],
    ],
    [["agent/src/a.ts", 'app.get("/api/home/list"); import "./work/plan.ts";']],
  ],
  [
    noRegistryHosts,
    [
      [".npmrc", "registry=https://packages.example.jp/"],
      ["README.md", "npm は https://npm-mirror.example.jp/ から"],
    ],
    [["README.md", "https://registry-of-facts を読む"]],
  ],
  [
    lockIsPortable,
    [
      ["package-lock.json", lock({ resolved: "https://example.jp/hono.tgz", integrity: "sha512-x" })],
      ["package-lock.json", lock({ version: "4.0.0" })],
    ],
    [["package-lock.json", lock({ version: "4.0.0", integrity: "sha512-x" })]],
  ],
  [
    versionsAreExact,
    [["agent/package.json", '{"dependencies":{"hono":"^4.0.0"}}']],
    [["extension/package.json", '{"dependencies":{"react":"^19.3.1","idb":"8.0.4"}}']],
  ],
  [
    edgeHasIt,
    [
      ["extension/src/chrome/a.ts", "await chrome.readingList.addEntry({});"],
      ["extension/src/a.tsx", "const token = chrome?.instanceID?.getToken();"],
      ["extension/package.json", '{"manifest":{"permissions":["alarms","readingList"]}}'],
    ],
    [
      ["extension/src/chrome/a.ts", "await chrome.sidePanel.setPanelBehavior({});"],
      ["extension/package.json", '{"manifest":{"permissions":["alarms","unlimitedStorage"]}}'],
      ["agent/src/a.ts", "chrome.readingList;"],
    ],
  ],
]);
