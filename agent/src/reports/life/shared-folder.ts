import { access, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { FolderHangs, withinTime } from "../../folder-time.ts";
import { type Refused, refuse } from "./verdict.ts";

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** How long a folder may take to answer, and to take a report's files. */
export type FolderLimits = { readonly lookMs: number; readonly copyMs: number };
export const folderLimits: FolderLimits = { lookMs: 10_000, copyMs: 60_000 };

/** Written and taken away again, to see whether a folder can be written to. */
const probeName = ".desk-probe.tmp";

/** Why files cannot be put into that folder, or null. Tries it with a file of its own. */
export async function unusableFolder(
  folder: string,
  { lookMs }: FolderLimits = folderLimits,
): Promise<Refused | null> {
  const shown = `「${folder}」`;
  if (folder.includes("\0") || !isAbsolute(folder))
    return refuse(
      "folder-unusable",
      `共有フォルダーは、ドライブや \\\\サーバー名 から始まる完全な場所で指定してください。指定された値: ${shown}。保存していません。`,
    );
  try {
    return await withinTime(folder, lookMs, () => tryFolder(folder, shown));
  } catch (error) {
    if (!(error instanceof FolderHangs)) throw error;
    return refuse("folder-unusable", `${shown}が${lookMs / 1000}秒以内に応答しません。${hangs}`);
  }
}

const hangs = "共有先のパソコンと、ネットワークのつながりを確かめてください。";

async function tryFolder(folder: string, shown: string): Promise<Refused | null> {
  try {
    if (!(await stat(folder)).isDirectory())
      return refuse("folder-unusable", `${shown}はフォルダーではなくファイルです。`);
  } catch (error) {
    return refuse(
      "folder-unusable",
      `${shown}が見つかりません（${codeOf(error)}）。場所と、つながりを確かめてください。`,
    );
  }
  const probe = join(folder, probeName);
  try {
    await writeFile(probe, "");
    await rm(probe, { force: true });
    return null;
  } catch (error) {
    await rm(probe, { force: true }).catch(() => {});
    return refuse(
      "folder-unusable",
      `${shown}に書き込めません（${codeOf(error)}）。書き込みの権限と、ディスクの空きを確かめてください。`,
    );
  }
}

/** `unfinished`: it hangs, and takes away what it has put there when it goes on; nobody knows when. */
export type CopyRefused = Refused & { readonly unfinished?: true };

/**
 * Copies files into a folder, each whole or not at all; when one fails, those before it are taken away again.
 * A file of that name that is there already is somebody's: it is not touched, and nothing is copied.
 */
export async function copyInto(
  folder: string,
  files: readonly NamedBytes[],
  /** Called when the names are known to be free: from here on what lies there under them is ours. */
  begins: () => void,
  { copyMs }: FolderLimits = folderLimits,
): Promise<CopyRefused | null> {
  try {
    return await withinTime(folder, copyMs, (late) => copyAll(folder, files, begins, late));
  } catch (error) {
    if (!(error instanceof FolderHangs)) throw error;
    const message = `共有フォルダー「${folder}」が${copyMs / 1000}秒以内に応答しないため、コピーをやめました。提出していません。${hangs}急ぐときは、手渡しかメールで提出してください。`;
    return { ...refuse("folder-unusable", message), unfinished: true };
  }
}

async function copyAll(
  folder: string,
  files: readonly NamedBytes[],
  begins: () => void,
  late: AbortSignal,
): Promise<Refused | null> {
  for (const { name } of files)
    if (await exists(join(folder, name)))
      return refuse(
        "folder-unusable",
        `共有フォルダー「${folder}」に「${name}」がすでにあります。提出していません。そのファイルを別の場所へ移してから、もう一度提出してください。`,
      );
  if (late.aborted) return null;
  begins();
  const done: string[] = [];
  for (const { name, bytes } of files) {
    const [path, temporary] = [join(folder, name), join(folder, temporaryName(name))];
    try {
      await writeSynced(temporary, bytes);
      late.throwIfAborted();
      await rename(temporary, path);
      done.push(name);
      late.throwIfAborted();
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      await removeAll(folder, done);
      return refuse(
        "folder-unusable",
        `共有フォルダー「${folder}」へ「${name}」をコピーできませんでした（${codeOf(error)}）。提出していません。フォルダーを直してからもう一度提出するか、手渡しかメールで提出してください。`,
      );
    }
  }
  return null;
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Takes files away again, and what a killed copy has left of them. False when one could not be reached: it stays.
 */
export async function removeFrom(
  folder: string,
  names: readonly string[],
  { lookMs }: FolderLimits = folderLimits,
): Promise<boolean> {
  return withinTime(folder, lookMs, () => removeAll(folder, names)).catch(() => false);
}

async function removeAll(folder: string, names: readonly string[]): Promise<boolean> {
  // `force` takes a folder that cannot be reached for an empty one.
  if (!(await exists(folder))) return false;
  let all = true;
  for (const name of names)
    for (const one of [name, temporaryName(name)])
      await rm(join(folder, one), { force: true }).catch(() => {
        all = false;
      });
  return all;
}

/** Takes away the trial file of a process that was killed beside it. */
export async function sweepProbe(folder: string): Promise<void> {
  await withinTime(folder, folderLimits.lookMs, () => rm(join(folder, probeName), { force: true })).catch(
    () => {},
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function temporaryName(name: string): string {
  return `.${name}.tmp`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "不明なエラー";
}
