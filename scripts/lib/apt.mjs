import { Advice, say } from "./report.mjs";
import { run } from "./run.mjs";

/** Packages can be installed here without asking anybody: root on Debian or a system like it. */
export async function canUseApt() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  return (await run("apt-get", ["--version"], { quiet: true })).code === 0;
}

/** @param {readonly string[]} packages */
export async function aptInstall(packages) {
  say(`  ${packages.join(" と ")} を入れています(apt-get・初回だけ)`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const steps = [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0", ...packages],
  ];
  for (const step of steps) {
    const { code, output } = await run("apt-get", step, { env, quiet: true });
    if (code !== 0)
      throw new Advice(`apt-get ${step[0]} が失敗しました(終了コード ${code})。\n${output.trim()}`);
  }
}
