import { importsOf } from "./imports.ts";
import type { Rule, Violation } from "./rule.ts";
import { isCode, isNode, isTest, lineAt, type Node, parse, type SourceFile, walk } from "./source.ts";

/** Names every node for which `judge` gives a reason. */
function nodesThat(
  files: readonly SourceFile[],
  judge: (node: Node, parent: Node | undefined) => string | null,
): Violation[] {
  return files.filter(isCode).flatMap((file) => {
    const found: Violation[] = [];
    walk(parse(file), (node, [parent]) => {
      const reason = judge(node, parent);
      if (reason !== null) found.push({ path: file.path, line: lineAt(file, node.start), found: reason });
    });
    return found;
  });
}

const named = (value: unknown, name: string) =>
  isNode(value) && value.type === "Identifier" && value.name === name;

/** `object.property`, also as `object["property"]` and `object?.property`. */
const isMember = (node: Node, object: string, property?: string) =>
  node.type === "MemberExpression" &&
  named(node.object, object) &&
  (property === undefined ||
    (isNode(node.property) && [node.property.name, node.property.value].includes(property)));

export const noEnumOrAny: Rule = {
  name: "no TypeScript enum, no any",
  advice: "write a union of literals instead of an enum, and `unknown` plus a schema instead of any.",
  check: (files) =>
    nodesThat(files, (node) => {
      if (node.type === "TSEnumDeclaration") return "enum";
      return node.type === "TSAnyKeyword" ? "any" : null;
    }),
};

export const zodAsNamespace: Rule = {
  name: "zod is imported whole",
  advice: 'write `import * as z from "zod/mini"`: a named z compiles to a broken bundle under Plasmo.',
  check: (files) => [
    ...nodesThat(files, (node) => {
      const source = isNode(node.source) ? String(node.source.value) : "";
      const specifiers = Array.isArray(node.specifiers) ? node.specifiers : [];
      const wrong = specifiers.some((one: Node) => one.type !== "ImportNamespaceSpecifier");
      return node.type === "ImportDeclaration" && /^zod(?:\/|$)/.test(source) && wrong
        ? `names from ${source}`
        : null;
    }),
    ...files
      .filter((file) => /^(?:shared|extension)\/src\//.test(file.path))
      .flatMap(importsOf)
      .filter(({ specifier }) => specifier === "zod")
      .map(({ from, line }) => ({
        path: from,
        line,
        found: "the whole zod, three times the size of zod/mini",
      })),
  ],
};

const runners = new Set(["test", "it", "describe", "suite", "bench"]);
const switches = new Set(["only", "skip", "todo", "skipIf", "runIf", "fails"]);

/** The leftmost name of `test.concurrent.each` and the like. */
function rootName(node: unknown): string {
  if (!isNode(node)) return "";
  if (node.type === "Identifier") return String(node.name);
  return rootName(node.object ?? node.callee);
}

export const everyTestRuns: Rule = {
  name: "every test runs",
  advice: "mend the test or delete it with its reason in the commit; a switched-off test protects nobody.",
  check: (files) =>
    nodesThat(files.filter(isTest), (node) => {
      if (node.type === "CallExpression" && /^(?:x|f)(?:it|test|describe)$/.test(rootName(node.callee))) {
        return rootName(node.callee);
      }
      const property =
        node.type === "MemberExpression" && isNode(node.property) ? String(node.property.name) : "";
      return switches.has(property) && runners.has(rootName(node.object)) ? `.${property}` : null;
    }),
};

export const chromeInOnePlace: Rule = {
  name: "only extension/src/chrome says chrome.",
  advice:
    "add a small function to extension/src/chrome and call that: the rest can then be tested without a browser.",
  check: (files) =>
    nodesThat(
      files.filter(
        ({ path }) => path.startsWith("extension/src/") && !path.startsWith("extension/src/chrome/"),
      ),
      (node) => (isMember(node, "chrome") || isMember(node, "globalThis", "chrome") ? "chrome." : null),
    ),
};

// `window` is left to the compiler: in this field it is also a span of time.
const hostGlobals = ["document", "localStorage", "process", "performance", "crypto", "fetch", "Buffer"];

export const sharedIsPure: Rule = {
  name: "shared reads no clock, no chance and no host",
  advice: "take the time, the id or the random number as an argument; the caller has the clock.",
  check: (files) =>
    nodesThat(
      files.filter((file) => file.path.startsWith("shared/src/") && !isTest(file)),
      (node) => {
        if (isMember(node, "Date", "now")) return "Date.now";
        if (isMember(node, "Math", "random")) return "Math.random";
        const bare =
          Array.isArray(node.arguments) && node.arguments.length === 0 && named(node.callee, "Date");
        if (bare) return "the present time as a Date";
        const host = hostGlobals.find(
          (name) => isMember(node, name) || (node.type === "CallExpression" && named(node.callee, name)),
        );
        return host ?? null;
      },
    ),
};
