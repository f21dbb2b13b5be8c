// npm run day: one day with a broken terminal, a dead phone, a complaint and a lost booking is led through the real
// console and two real panels; its report must tell the same story. Ends with pictures and the report in a folder.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { foldDay } from "@desk/shared/figures/events";
import { untoldBy } from "./day/check.ts";
import { storyDate } from "./day/dates.ts";
import { putPaper } from "./day/paper.ts";
import { picturesIn } from "./day/pictures.ts";
import { openDaySite } from "./day/site.ts";
import { liveTheDay } from "./day/story.ts";
import { ensureBuilt } from "./lib/builds.mjs";
import { Advice, say, stage } from "./lib/report.mjs";

async function main(): Promise<void> {
  await ensureBuilt();
  const folder = path.join(os.tmpdir(), "desk-day");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "desk-day-data-"));
  try {
    await using site = await stage("窓口6台と責任者画面を用意しています", () => openDaySite(dataDir));
    const told = await liveTheDay(site, picturesIn(folder));
    await putPaper(site.url, site.paired, storyDate, folder);
    say(`  ${folder}`);
    const others = foldDay(site.recorded(), storyDate);
    const untold = untoldBy(await site.report(), told, others);
    if (untold.length > 0)
      throw new Advice(`日報が、この日に行ったことと一致しません。\n${untold.join("\n")}`);
    say("✔ 日報は、この日に行ったことと一致しました");
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main().catch((error) => {
  console.error(error instanceof Advice ? error.message : error);
  process.exitCode = 1;
});
