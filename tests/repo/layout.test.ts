import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root, topLevel } from "./source.ts";

const folders = ["extension", "agent", "shared", "scripts", "tests"];
const fixed = ["package.json", "package-lock.json", "README.md", ...folders];
// Tools that look for their settings only at the top of a repository.
const settings = ["biome.json", "vitest.config.ts"];

/** What does not belong at the top, and what is missing there. */
function judgeTop(names: readonly string[]) {
  const isPlain = (name: string) => name.startsWith(".") || /^tsconfig(?:\.[a-z]+)?\.json$/.test(name);
  return {
    strange: names.filter((name) => !isPlain(name) && ![...fixed, ...settings].includes(name)),
    missing: fixed.filter((name) => !names.includes(name)),
  };
}

/** Top folders that the README's map does not name as `folder/`. */
const unmapped = (readme: string) => folders.filter((folder) => !readme.includes(`${folder}/`));

describe("the top level is the design's", () => {
  test("holds: a new thing belongs into one of the five folders", () => {
    expect(judgeTop(topLevel())).toEqual({ strange: [], missing: [] });
  });

  test("sees a stray folder and a missing one", () => {
    const names = [...fixed.filter((name) => name !== "shared"), ".npmrc", "tsconfig.base.json", "utils"];
    expect(judgeTop(names)).toEqual({ strange: ["utils"], missing: ["shared"] });
  });
});

describe("the README's map names every top folder", () => {
  test("holds: add a line to the map for each folder it leaves out", () => {
    expect(unmapped(readFileSync(path.join(root, "README.md"), "utf8"))).toEqual([]);
  });

  test("sees a folder left out", () => {
    expect(unmapped("`extension/` `agent/` `shared/` `tests/`")).toEqual(["scripts"]);
  });
});

describe("CI runs what the README tells a person to run", () => {
  const commandsOf = (script: string) => script.split("\n").filter((line) => !/^(#|set |cd |$)/.test(line));

  test("holds: it calls the test command and nothing else", () => {
    expect(commandsOf(readFileSync(path.join(root, ".ci", "run"), "utf8"))).toEqual(["npm test"]);
    expect(readFileSync(path.join(root, "README.md"), "utf8")).toContain("npm test");
  });

  test("sees another step", () => {
    expect(commandsOf("#!/bin/sh\nset -e\nnpm ci\nnpm test\n")).toEqual(["npm ci", "npm test"]);
  });
});
