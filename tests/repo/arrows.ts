import { importsOf } from "./imports.ts";
import type { Rule, Violation } from "./rule.ts";
import { isTest, isTestPath, type SourceFile } from "./source.ts";

type Workspace = "shared" | "agent" | "extension";
const workspaceOf = (path: string) => /^(shared|agent|extension)\//.exec(path)?.[1] as Workspace | undefined;

const mayImport: Record<Workspace, readonly Workspace[]> = {
  shared: ["shared"],
  agent: ["agent", "shared"],
  extension: ["extension", "shared"],
};

/** Looks at every import between files of this repository. */
function check(
  files: readonly SourceFile[],
  judge: (from: string, to: string) => string | null,
): Violation[] {
  return files.flatMap(importsOf).flatMap(({ from, to, line, specifier }) => {
    const wrong = to === null ? null : judge(from, to);
    return wrong === null ? [] : [{ path: from, line, found: `imports "${specifier}": ${wrong}` }];
  });
}

export const workspaceArrows: Rule = {
  name: "extension → shared ← agent",
  advice: "move what both sides need to shared/src; talk to the other side only over the wire contract.",
  check: (files) =>
    check(files, (from, to) => {
      const [source, target] = [workspaceOf(from), workspaceOf(to)];
      // `desk` boots itself under the pinned Node as the commands do, before anything of the agent is loaded.
      if (from.startsWith("agent/bin/") && to.startsWith("scripts/lib/")) return null;
      if (!source || mayImport[source].some((allowed) => allowed === target)) return null;
      return `${source} must not know ${target ?? "what lies outside the workspaces"}`;
    }),
};

export const testsStayOutside: Rule = {
  name: "the product imports nothing made for tests",
  advice: "move what the product needs out of the test's file into a module of its own.",
  check: (files) =>
    check(files, (from, to) =>
      workspaceOf(from) && !isTestPath(from) && isTestPath(to) ? "only tests may use it" : null,
    ),
};

// Layers from the bottom. A file imports its own folder and lower layers; `peers` also each other.
type Layer = { readonly name: string; readonly matches: RegExp; readonly peers?: boolean };

const extensionLayers: readonly Layer[] = [
  { name: "chrome", matches: /^chrome\// },
  { name: "agent-client, ui", matches: /^(?:agent-client|ui)\// },
  // The outbox sends through the agent's client, and neither knows a screen.
  { name: "outbox", matches: /^outbox\// },
  { name: "content", matches: /^content\// },
  { name: "features", matches: /^features\// },
  { name: "app", matches: /^app\// },
  { name: "entries", matches: /^(?:sidepanel|background|tabs|contents|popup|options)(?:\/|\.)/ },
];
// Clock, settings, log and the like stand beside main and know nothing of the desk; deps.ts only lists, as
// types, what main hands to the app and its nouns.
const agentLayers: readonly Layer[] = [
  {
    name: "plain tools",
    matches: /^(?!main\.ts|run\.ts|app\.ts|office\.ts|deps\.ts)[a-z-]+\.ts$/,
    peers: true,
  },
  { name: "db", matches: /^db\// },
  { name: "http, deps", matches: /^(?:http\/|deps\.ts$)/, peers: true },
  { name: "nouns", matches: /^(?!db\/|jobs\/|cli\/)[a-z-]+\//, peers: true },
  { name: "app, jobs", matches: /^(?:app\.ts$|office\.ts$|jobs\/)/, peers: true },
  { name: "main, cli", matches: /^(?:main\.ts$|run\.ts$|cli\/)/, peers: true },
];

function layerRule(workspace: Workspace, layers: readonly Layer[], advice: string): Rule {
  const prefix = `${workspace}/src/`;
  const place = (path: string) => {
    const inside = path.slice(prefix.length);
    const level = layers.findIndex((layer) => layer.matches.test(inside));
    return { level, layer: layers[level], folder: inside.split("/").slice(0, -1)[0] ?? inside };
  };
  return {
    name: `layers of ${workspace}/src: ${layers.map(({ name }) => name).join(" ← ")}`,
    advice,
    check: (files) =>
      check(files, (from, to) => {
        // A test of a module may set up anything of its own workspace.
        if (!from.startsWith(prefix) || !to.startsWith(prefix) || isTestPath(from)) return null;
        const [source, target] = [place(from), place(to)];
        if (!source.layer) return `${from} stands in no known layer`;
        if (!target.layer) return `${to} stands in no known layer`;
        if (target.level > source.level) return `${source.layer.name} must not know ${target.layer.name}`;
        if (target.level < source.level || source.layer.peers || source.folder === target.folder) return null;
        return `${source.folder} and ${target.folder} are neighbours in one layer`;
      }),
  };
}

export const extensionArrows = layerRule(
  "extension",
  extensionLayers,
  "move the shared piece down one layer, or pass it in as an argument from the layer above.",
);
export const agentArrows = layerRule(
  "agent",
  agentLayers,
  "pass it in as an argument from main, or move the shared piece down (main → app, jobs → nouns → db).",
);

const featureOf = (path: string) => /^extension\/src\/features\/([^/]+)/.exec(path)?.[1];
export const featuresStandAlone: Rule = {
  name: "a feature imports no other feature",
  advice: "a feature is one folder that can be deleted: move the common part to ui, outbox or agent-client.",
  check: (files) =>
    check(files, (from, to) => {
      const [source, target] = [featureOf(from), featureOf(to)];
      return source && target && source !== target ? `feature ${source} leans on feature ${target}` : null;
    }),
};

const pure = /^(?:zod(?:\/.*)?|@holiday-jp\/holiday_jp)$/;
export const sharedPackages: Rule = {
  name: "shared imports only zod, the holiday table and itself",
  advice: "let agent or extension do it and hand the result to shared as an argument.",
  check: (files) =>
    files
      .filter((file) => file.path.startsWith("shared/src/") && !isTest(file))
      .flatMap(importsOf)
      .filter(({ specifier, to }) => to === null && !pure.test(specifier))
      .map(({ from, line, specifier }) => ({ path: from, line, found: `imports "${specifier}"` })),
};
