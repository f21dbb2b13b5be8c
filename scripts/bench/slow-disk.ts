import { mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "../lib/run.mjs";

// A disk whose flush takes as long as on a cheap PC: the real call, then a wait.
const source = (delayMs: number) => `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
static void wait_(void) {
  struct timespec left = { 0, ${delayMs}L * 1000000L };
  while (nanosleep(&left, &left) != 0) {}
}
int fsync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  int answer = real(fd);
  wait_();
  return answer;
}
int fdatasync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  int answer = real(fd);
  wait_();
  return answer;
}
`;

/**
 * Environment in which every fsync and fdatasync of a process takes `delayMs` longer, or the reason (Japanese)
 * why this machine cannot do that.
 * @param folder of this run, where the compiled library goes
 */
export async function slowDisk(
  folder: string,
  delayMs: number,
): Promise<{ env: NodeJS.ProcessEnv } | { missing: string }> {
  if (process.platform !== "linux") return { missing: "Linux 以外では fsync を遅らせる方法がありません" };
  const place = mkdtempSync(path.join(folder, "fsync-"));
  const [code, library] = [path.join(place, "slow.c"), path.join(place, "slow.so")];
  writeFileSync(code, source(delayMs));
  const compiled = await run("cc", ["-shared", "-fPIC", "-O1", "-o", library, code, "-ldl"], { quiet: true });
  return compiled.code === 0
    ? { env: { ...process.env, LD_PRELOAD: library } }
    : { missing: "C コンパイラー（cc）がありません" };
}
