import { chromeInOnePlace, everyTestRuns, noEnumOrAny, sharedIsPure, zodAsNamespace } from "./language.ts";
import { describeRules } from "./rule-suite.ts";

describeRules([
  [
    noEnumOrAny,
    [
      ["agent/src/a.ts", "export enum Phase { Serving }"],
      ["agent/src/a.ts", "const rows = [] as any[];"],
    ],
    [["agent/src/a.ts", "// any enum\nconst any: unknown = 1;"]],
  ],
  [
    zodAsNamespace,
    [
      ["agent/src/a.ts", 'import { z } from "zod";'],
      ["agent/src/a.ts", 'import z from "zod/mini";'],
      ["shared/src/a.ts", 'import * as z from "zod";'],
    ],
    [["shared/src/a.ts", 'import * as z from "zod/mini";']],
  ],
  [
    everyTestRuns,
    [
      ["tests/e2e/a.test.ts", 'test.only("x", () => {});'],
      ["shared/src/a.test.ts", 'describe.skip("x", () => {});'],
      ["shared/src/a.test.ts", 'test.concurrent.skipIf(true)("x", () => {});'],
      ["shared/src/a.test.ts", 'it.todo("x");'],
      ["shared/src/a.test.ts", 'xit("x", () => {});'],
    ],
    [["shared/src/a.test.ts", 'test.each([1])("x", () => { list.skip(3); });']],
  ],
  [
    chromeInOnePlace,
    [
      ["extension/src/app/a.ts", "void chrome.runtime.id;"],
      ["extension/src/outbox/a.ts", 'const id = chrome["runtime"];'],
      ["extension/src/app/a.ts", "const it = globalThis.chrome;"],
    ],
    [["extension/src/chrome/a.ts", "void chrome.runtime.id;"]],
  ],
  [
    sharedIsPure,
    [
      ["shared/src/a.ts", "export const now = () => Date.now();"],
      ["shared/src/a.ts", "export const now = () => new Date();"],
      ["shared/src/a.ts", "export const dice = Math.random();"],
      ["shared/src/a.ts", "export const id = crypto.randomUUID();"],
      ["shared/src/a.ts", 'export const load = () => fetch("/x");'],
    ],
    [["shared/src/a.ts", "export const day = (ms: number) => new Date(ms).toISOString();"]],
  ],
]);
