import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

/** One text file of the repository; `path` is relative to the root and always uses `/`. */
export type SourceFile = { readonly path: string; readonly text: string };

/** A syntax node as the parser gives it; rules read only the fields they name. */
export type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
};

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const textual = /\.(?:[cm]?[jt]sx?|css|html|json|jsonc|md|sql|svg|sh|yml|yaml|txt|csv)$/;

/** `.gitignore` as one predicate over relative paths; a pattern with a slash counts from the root. */
function ignoring(): (relative: string) => boolean {
  const lines = readFileSync(path.join(root, ".gitignore"), "utf8").split(/\r?\n/);
  const patterns = [".git", ...lines.filter((line) => line && !line.startsWith("#"))].map((line) => {
    const bare = line.replace(/\/$/, "");
    const body = bare
      .replace(/^\//, "")
      .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", "[^/]*");
    return new RegExp(bare.includes("/") ? `^${body}$` : `(?:^|/)${body}$`);
  });
  return (relative) => patterns.some((pattern) => pattern.test(relative));
}

/** Names at the top of the repository, without what `.gitignore` names. */
export function topLevel(): string[] {
  const ignored = ignoring();
  return readdirSync(root).filter((name) => !ignored(name));
}

let loaded: SourceFile[] | undefined;
/** Every text file that `.gitignore` does not exclude. Reads the disk, so it also works without git. */
export function sourceFiles(): readonly SourceFile[] {
  const ignored = ignoring();
  const visit = (folder: string): SourceFile[] =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const relative = folder ? `${folder}/${entry.name}` : entry.name;
      if (ignored(relative)) return [];
      if (entry.isDirectory()) return visit(relative);
      const readable = textual.test(entry.name) || entry.name.startsWith(".") || folder === ".ci";
      return entry.isFile() && readable
        ? [{ path: relative, text: readFileSync(path.join(root, relative), "utf8") }]
        : [];
    });
  loaded ??= visit("");
  return loaded;
}

export const isCode = (file: SourceFile) => /\.[cm]?[jt]sx?$/.test(file.path);
/** Tests, and what beside the code only they use (`….testing.ts`). */
export const isTestPath = (path: string) =>
  /\.(?:test|testing)\.tsx?$/.test(path) || path.startsWith("tests/");
export const isTest = (file: SourceFile) => isTestPath(file.path);

const parsed = new WeakMap<SourceFile, Node>();
/** The file's syntax tree; a file that does not parse is a broken invariant and throws. */
export function parse(file: SourceFile): Node {
  const known = parsed.get(file);
  if (known) return known;
  const { program, errors } = parseSync(file.path, file.text);
  const first = errors[0];
  if (first) throw new Error(`${file.path}: ${first.message}`);
  parsed.set(file, program as unknown as Node);
  return program as unknown as Node;
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** Calls `visit` for every node below `node`, with its ancestors, nearest first. */
export function walk(
  node: Node,
  visit: (node: Node, ancestors: readonly Node[]) => void,
  above: Node[] = [],
) {
  visit(node, above);
  const ancestors = [node, ...above];
  for (const field of Object.values(node)) {
    for (const child of Array.isArray(field) ? field : [field]) {
      if (isNode(child)) walk(child, visit, ancestors);
    }
  }
}

/** 1-based line of a character offset. */
export function lineAt(file: SourceFile, offset: number): number {
  return file.text.slice(0, offset).split("\n").length;
}
