import type { Rule, Violation } from "./rule.ts";
import { isCode, isNode, lineAt, type Node, parse, type SourceFile, walk } from "./source.ts";

const limits = { file: 300, function: 60, component: 90, entry: 30 } as const;

const lineCount = (text: string) => text.trimEnd().split("\n").length;

// Definitions, texts and examples of procedures are data and grow with the procedures.
const isData = (path: string) => /^shared\/src\/procedures\/(?:definitions|texts|examples)\//.test(path);

export const fileSizes: Rule = {
  name: `a file has at most ${limits.file} lines`,
  advice: "split it by what changes together; a good file here has about 60 lines.",
  check: (files) =>
    files
      .filter((file) => (isCode(file) || /\.(?:css|sql)$/.test(file.path)) && !isData(file.path))
      .filter((file) => lineCount(file.text) > limits.file)
      .map((file) => ({ path: file.path, found: `${lineCount(file.text)} lines` })),
};

const functionTypes = new Set(["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"]);

const nameIn = (value: unknown): string | undefined =>
  isNode(value) && typeof value.name === "string" ? value.name : undefined;

/** The name a function is known by: its own, or that of the variable or property that holds it. */
function functionName(node: Node, parent: Node | undefined): string {
  return nameIn(node.id) ?? nameIn(parent?.id) ?? nameIn(parent?.key) ?? "(anonymous)";
}

/** `describe(…, () => …)` only groups tests; each test inside is measured by itself. */
const groupsTests = (parent: Node | undefined): boolean => {
  if (parent?.type !== "CallExpression") return false;
  const text = JSON.stringify(parent.callee);
  return text.includes('"describe"');
};

function longFunctions(file: SourceFile): Violation[] {
  const found: Violation[] = [];
  walk(parse(file), (node, [parent]) => {
    if (!functionTypes.has(node.type) || groupsTests(parent)) return;
    const name = functionName(node, parent);
    const isComponent = file.path.endsWith("x") && /^[A-Z]/.test(name);
    const limit = isComponent ? limits.component : limits.function;
    const lines = lineCount(file.text.slice(node.start, node.end));
    if (lines > limit) {
      const line = lineAt(file, node.start);
      found.push({ path: file.path, line, found: `${name} has ${lines} lines, the limit is ${limit}` });
    }
  });
  return found;
}

export const functionSizes: Rule = {
  name: `a function has at most ${limits.function} lines, a component ${limits.component}`,
  advice: "name a part of it and move that out; do not fold lines together.",
  check: (files) =>
    files.filter((file) => isCode(file) && !isData(file.path)).flatMap((file) => longFunctions(file)),
};

const entryFolder = /^extension\/src\/(?:sidepanel|background|tabs|contents|popup|options)(?:\/|\.)/;
export const entrySizes: Rule = {
  name: `a Plasmo entry has at most ${limits.entry} lines and no test beside it`,
  advice:
    "an entry only mounts: move the logic to app or a feature. Every file in these folders becomes an entry.",
  check: (files) =>
    files
      .filter((file) => isCode(file) && entryFolder.test(file.path))
      .flatMap((file) => {
        const lines = lineCount(file.text);
        const isTest = /\.(?:test|spec)\./.test(file.path);
        if (isTest) return [{ path: file.path, found: "a test in an entry folder" }];
        return lines > limits.entry ? [{ path: file.path, found: `${lines} lines` }] : [];
      }),
};
