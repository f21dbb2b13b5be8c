import type { DailyTexts } from "@desk/shared/contract";
import {
  dayCheckAnswerSchema,
  dayListAnswerSchema,
  differenceAnswerSchema,
  dueAnswerSchema,
  reportAuditAnswerSchema,
  reportSettingsAnswerSchema,
  type SubmissionWay,
} from "@desk/shared/contract/report-life";
import { type Endpoint, request, requestBlob } from "./request.ts";

/** The formats that a report is handed out in; all four are made from one content. */
export type PrintedFormat = "html" | "pdf" | "xlsx" | "csv";

/** A file may have to be made first, in a process of its own. */
const fileTimeoutMs = 60_000;
/** Confirming and submitting write and copy files. */
const lifeTimeoutMs = 60_000;

/** The life of the daily reports: 自動作成 → 確認 → 提出 → 差替え (S §9(5)④). */
export function reportCalls(endpoint: Endpoint) {
  const day = (date: string) => `/api/reports/daily/${date}`;
  const life = (method: "POST" | "PUT", path: string, body: unknown) =>
    request(endpoint, { method, path, body, timeoutMs: lifeTimeoutMs }, dayCheckAnswerSchema);
  return {
    due: () => request(endpoint, { path: "/api/due" }, dueAnswerSchema),
    /** @param month `2026-05` */
    days: (month: string) =>
      request(endpoint, { path: `/api/reports/daily?month=${month}` }, dayListAnswerSchema),
    check: (date: string) => request(endpoint, { path: `${day(date)}/check` }, dayCheckAnswerSchema),
    saveTexts: (date: string, texts: DailyTexts, textsRevision: number) =>
      life("PUT", `${day(date)}/texts`, { texts, textsRevision }),
    /** `fingerprint` of the content that was on the screen; `acknowledged`: ids of the items that were ticked. */
    confirm: (date: string, shown: Shown, acknowledged: readonly string[]) =>
      life("POST", `${day(date)}/confirm`, { ...shown, acknowledged }),
    submit: (date: string, shown: Shown, way: SubmissionWay) =>
      life("POST", `${day(date)}/submit`, { ...shown, way }),
    /** Opens the next revision as a draft. */
    revise: (date: string, revision: number, reason: string) =>
      life("POST", `${day(date)}/revise`, { revision, reason }),
    /** Takes back a 差替え that is not handed in. */
    discard: (date: string, revision: number, reason: string) =>
      life("POST", `${day(date)}/discard`, { revision, reason }),
    difference: (date: string) =>
      request(endpoint, { path: `${day(date)}/difference` }, differenceAnswerSchema),
    /** A revision that was handed in comes as it was handed in; without one, the report as it stands. */
    dailyFile: (date: string, format: PrintedFormat, revision?: number) =>
      requestBlob(endpoint, {
        path: `${day(date)}.${format}${revision === undefined ? "" : `?revision=${revision}`}`,
        timeoutMs: fileTimeoutMs,
      }),
    audit: (date: string) =>
      request(endpoint, { path: `/api/reports/audit?date=${date}` }, reportAuditAnswerSchema),
    settings: () => request(endpoint, { path: "/api/reports/settings" }, reportSettingsAnswerSchema),
    saveSettings: (sharedFolder: string | null, revision: number) =>
      request(
        endpoint,
        { method: "PUT", path: "/api/reports/settings", body: { sharedFolder, revision } },
        reportSettingsAnswerSchema,
      ),
  };
}

/** Which content the lead looked at. */
export type Shown = { revision: number; fingerprint: string };
