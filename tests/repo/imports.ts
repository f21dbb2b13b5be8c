import path from "node:path";
import { isCode, isNode, lineAt, type Node, parse, type SourceFile, walk } from "./source.ts";

/** One import, export-from or `import()` of a file, types included. */
export type Import = {
  readonly from: string;
  readonly line: number;
  readonly specifier: string;
  /** The imported file of this repository, or null for a package. */
  readonly to: string | null;
};

const importing = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

function specifierOf(node: Node): string | null {
  const source = node.source;
  return isNode(source) && typeof source.value === "string" ? source.value : null;
}

function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith(".")) return path.posix.join(path.posix.dirname(from), specifier);
  const workspace = /^@desk\/(shared|agent|extension)(?:\/(.*))?$/.exec(specifier);
  return workspace ? `${workspace[1]}/src/${workspace[2] ?? ""}` : null;
}

export function importsOf(file: SourceFile): Import[] {
  if (!isCode(file)) return [];
  const found: Import[] = [];
  walk(parse(file), (node) => {
    if (!importing.has(node.type)) return;
    const specifier = specifierOf(node);
    if (specifier === null) return;
    const line = lineAt(file, node.start);
    found.push({ from: file.path, line, specifier, to: resolve(file.path, specifier) });
  });
  return found;
}
