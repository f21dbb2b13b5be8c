import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { type ReportFormat, reportFormats } from "@desk/shared/contract/report-life";

export type DailyFiles = Readonly<Record<ReportFormat, Uint8Array>>;
export type DailyPaths = Readonly<Record<ReportFormat, string>>;

/** Where the files of a day lie in a folder. */
export function dailyPaths(folder: string, businessDate: string): DailyPaths {
  const of = (format: ReportFormat) => [format, join(folder, `daily-${businessDate}.${format}`)];
  return Object.fromEntries(reportFormats.map(of)) as DailyPaths;
}

/** Writes a day's files; each is whole on disk, or the one before it is still there. */
export function writeDailyFiles(folder: string, businessDate: string, files: DailyFiles): DailyPaths {
  mkdirSync(folder, { recursive: true });
  const paths = dailyPaths(folder, businessDate);
  for (const format of reportFormats) writeWhole(paths[format], files[format]);
  return paths;
}

/** Temporary file, fsync, rename: a power cut leaves the old file or the new one, never half of one. */
export function writeWhole(path: string, content: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const handle = openSync(temporary, "w");
    try {
      for (let from = 0; from < content.length; ) from += writeSync(handle, content, from);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const temporaryPattern = /\.(\d+)\.tmp$/;

/** Takes away what killed processes have left half written in a folder; returns the names. */
export function sweepTemporary(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    // No folder yet, and nothing to sweep.
    return [];
  }
  const stale = names.filter((name) => {
    const pid = temporaryPattern.exec(name)?.[1];
    return pid !== undefined && !runs(Number(pid));
  });
  for (const name of stale) rmSync(join(folder, name), { force: true });
  return stale;
}

/** `desk report` may be writing beside the agent. A file that bears this very process's number is an older one's. */
function runs(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Why files could not be written, from the error's text: one or two Japanese sentences for the lead. */
export function fileProblem(error: string): string {
  // It names the events, and says itself what to do.
  const unreadable = /^UnreadableEventError: (.*)$/s.exec(error)?.[1];
  if (unreadable !== undefined) return unreadable;
  const kept = "前に作ったファイルは、そのまま残っています。";
  const again = "自動でやり直します。";
  if (/ENOSPC|EDQUOT|SQLITE_FULL/.test(error))
    return `ディスクに空きがなく、日報のファイルを書き込めません。${kept}空きを作ってください。${again}`;
  if (/EACCES|EPERM|EROFS|EBUSY|EISDIR|ENOTDIR|EEXIST|EIO/.test(error)) {
    const code = /\b(E[A-Z]+)\b/.exec(error)?.[1] ?? "";
    return `日報のファイルを書き込めません（${code}）。${kept}ファイルを開いているプログラムを閉じ、フォルダーの権限を確かめてください。${again}`;
  }
  return `日報のファイルを作れませんでした。${kept}${again}`;
}
