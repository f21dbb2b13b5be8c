import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { getFile } from "../demo/http.ts";
import type { PairedSite } from "../demo/site.ts";
import { say } from "../lib/report.mjs";
import { run } from "../lib/run.mjs";

/** The day's report as it was handed in, and its pages as pictures where the PC can make them. */
export async function putPaper(url: string, site: PairedSite, date: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const caller = site.callers.get("console") ?? {};
  const file = path.join(folder, `daily-${date}.pdf`);
  await writeFile(file, await getFile(url, `/api/reports/daily/${date}.pdf`, caller));
  const pages = ["-r", "90", "-png", file, path.join(folder, `daily-${date}`)];
  const { code } = await run("pdftoppm", pages, { quiet: true });
  if (code !== 0) say("  pdftoppm がないため、日報のページの画像は作りません");
}
