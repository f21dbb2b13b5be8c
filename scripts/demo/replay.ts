import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type DailyReport,
  type DeskEvent,
  dailyReportSchema,
  ingestAnswerSchema,
} from "@desk/shared/contract";
import { foldDay } from "@desk/shared/figures/events";
import { Advice } from "../lib/report.mjs";
import { differences } from "./compare.ts";
import type { Delivery } from "./deliver.ts";
import { get, post } from "./http.ts";
import type { PairedSite } from "./site.ts";

export type Sent = { accepted: number; duplicate: number; requests: number };

/** Sends the batches one by one, each with the token of its own counter, as the panels do. */
export async function send(url: string, site: PairedSite, deliveries: readonly Delivery[]): Promise<Sent> {
  const sent: Sent = { accepted: 0, duplicate: 0, requests: 0 };
  for (const { counterId, events } of deliveries) {
    const caller = site.callers.get(counterId);
    if (caller === undefined) throw new Error(`${counterId} has not been paired`);
    const { results } = ingestAnswerSchema.parse(await post(url, "/api/events", { events }, caller));
    sent.requests += 1;
    for (const result of results) {
      if (result.status === "rejected")
        throw new Advice(`記録が受け付けられませんでした: ${result.reason} ${result.detail ?? ""}`);
      sent[result.status] += 1;
    }
  }
  return sent;
}

/** The file of the day's report, the end of its opening hours, and every event it has to hold. */
export type Wanted = { file: string; date: string; closesAt: string; events: readonly DeskEvent[] };

/**
 * Waits until the closing job has written the report of exactly these events. What still differs at the end of the
 * patience is told line by line.
 */
export async function awaitReport(
  { file, date, closesAt, events }: Wanted,
  patienceMs: number,
): Promise<DailyReport> {
  const figures = foldDay(events, date);
  const closesMs = Date.parse(`${date}T${closesAt}:00+09:00`);
  const deadline = performance.now() + patienceMs;
  let found = ["報告書のファイルがありません"];
  while (performance.now() < deadline) {
    const text = await readFile(file, "utf8").catch(() => null);
    if (text !== null) {
      const report = dailyReportSchema.parse(JSON.parse(text));
      found = differences(report, figures);
      if (Date.parse(report.compiledAt) < closesMs) found.push("まだ受付終了前の集計です");
      if (found.length === 0) return report;
    }
    await sleep(250);
  }
  throw new Advice(`報告書が記録と一致しません。\n${found.join("\n")}`);
}

/** The report as the console page gets it. */
export async function askReport(url: string, site: PairedSite, date: string): Promise<DailyReport> {
  const caller = site.callers.get("console") ?? {};
  return dailyReportSchema.parse(await get(url, `/api/reports/daily/${date}`, caller));
}
