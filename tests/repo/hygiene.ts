import type { Rule } from "./rule.ts";
import { lineAt, root, type SourceFile } from "./source.ts";

/** Lines of text files that match, except what the rules themselves must spell out. */
function matches(files: readonly SourceFile[], patterns: readonly RegExp[]) {
  return files
    .filter(({ path }) => !path.startsWith("tests/repo/"))
    .flatMap((file) =>
      patterns.flatMap((pattern) => {
        const hit = pattern.exec(file.text);
        return hit ? [{ path: file.path, line: lineAt(file, hit.index), found: hit[0] }] : [];
      }),
    );
}

export const noMachinePaths: Rule = {
  name: "no path of one machine",
  advice: "build paths from import.meta.url, DESK_DATA_DIR or os.tmpdir().",
  check: (files) =>
    matches(files, [
      /(?<![\w.~/*:-])\/(?:work|root|home|Users|private|tmp|var\/folders)\/[\w.-]+/,
      /\b[A-Z]:\\+(?:Users|Temp|work)\b/i,
      ...(root.length > 5 ? [new RegExp(root.replace(/[.+?^${}()|[\]\\*]/g, "\\$&"))] : []),
    ]),
};

const lockPath = "package-lock.json";

export const noRegistryHosts: Rule = {
  name: "no package registry or mirror is named",
  advice:
    "leave the registry to each machine's own npm settings; .npmrc here keeps hosts out of the lock file.",
  check: (files) =>
    matches(files, [
      /https?:\/\/[\w.-]*(?:registry|artifactory|nexus|verdaccio|npmmirror|mirror)[\w.-]*[/:]/i,
      /^(?:@[\w-]+:)?registry\s*=.*$/m,
    ]),
};

type LockedPackage = { resolved?: string; link?: boolean; integrity?: string; version?: string };

export const lockIsPortable: Rule = {
  name: "the lock file pins contents, not places",
  advice: "run npm install with this repository's .npmrc (omit-lockfile-registry-resolved=true).",
  check: (files) =>
    files
      .filter(({ path }) => path === lockPath)
      .flatMap((file) => {
        const packages: Record<string, LockedPackage> = JSON.parse(file.text).packages;
        return Object.entries(packages).flatMap(([name, { resolved, link, integrity }]) => {
          if (!name.includes("node_modules/") || link) return [];
          if (resolved) return [{ path: lockPath, found: `${name} comes from ${resolved}` }];
          return integrity ? [] : [{ path: lockPath, found: `${name} has no integrity` }];
        });
      }),
};

/** The ranges Plasmo insists on; everything else is exact. */
const ranged = new Set(["react", "react-dom"]);

export const versionsAreExact: Rule = {
  name: "dependencies are pinned to one version",
  advice: "npm i -E <package>; only Plasmo's react and react-dom need a range.",
  check: (files) =>
    files
      .filter(({ path }) => /^(?:[a-z]+\/)?package\.json$/.test(path))
      .flatMap((file) => {
        const { dependencies, devDependencies, optionalDependencies } = JSON.parse(file.text);
        return Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
          .filter(([name, version]) => !ranged.has(name) && !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
          .map(([name, version]) => ({ path: file.path, found: `${name}: ${version}` }));
      }),
};

/**
 * The extension APIs that Microsoft names for Edge (Microsoft Edge extensions, supported APIs), of those we use; Chrome
 * has more than Edge.
 */
const alsoInEdge = new Set([
  "action",
  "alarms",
  "notifications",
  "permissions",
  "runtime",
  "sidePanel",
  "tabs",
  "windows",
]);
/** Permissions that name no API of their own. */
const plainPermissions = new Set(["unlimitedStorage"]);

export const edgeHasIt: Rule = {
  name: "the extension asks a browser for nothing that Edge lacks",
  advice: "look it up in Microsoft's list of supported APIs; what stands there is added to `alsoInEdge`.",
  check: (files) => [
    ...files
      .filter(({ path }) => /^extension\/src\/.*\.tsx?$/.test(path))
      .flatMap((file) =>
        [...file.text.matchAll(/\bchrome\??\.(\w+)/g)]
          .filter(([, api]) => !alsoInEdge.has(api ?? ""))
          .map(({ index, 0: found }) => ({ path: file.path, line: lineAt(file, index), found })),
      ),
    ...files
      .filter(({ path }) => path === "extension/package.json")
      .flatMap((file) => {
        const { permissions = [], optional_permissions = [] } = JSON.parse(file.text).manifest ?? {};
        return [...permissions, ...optional_permissions]
          .filter((one: string) => !alsoInEdge.has(one) && !plainPermissions.has(one))
          .map((one: string) => ({ path: file.path, found: one }));
      }),
  ],
};
