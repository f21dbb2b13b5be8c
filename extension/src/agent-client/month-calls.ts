import { importAnswerSchema, importHistoryAnswerSchema } from "@desk/shared/contract/imports";
import type { MonthlyTexts } from "@desk/shared/contract/monthly";
import {
  type Billing,
  billingAnswerSchema,
  monthListAnswerSchema,
  monthlyAnswerSchema,
} from "@desk/shared/contract/monthly-calls";
import type { SubmissionWay } from "@desk/shared/contract/report-life";
import type { PrintedFormat } from "./report-calls.ts";
import { type Endpoint, request, requestBlob } from "./request.ts";

/** A month is computed from its days, and its files are made in a process of their own. */
const monthTimeoutMs = 60_000;

/** 月次報告書 and 請求 (S §9(5)⑤, §14), and the totals of months before this system (取込). */
export function monthCalls(endpoint: Endpoint) {
  const of = (month: string) => `/api/reports/monthly/${month}`;
  const change = (method: "POST" | "PUT", path: string, body: unknown) =>
    request(endpoint, { method, path, body, timeoutMs: monthTimeoutMs }, monthlyAnswerSchema);
  return {
    list: () =>
      request(endpoint, { path: "/api/reports/monthly", timeoutMs: monthTimeoutMs }, monthListAnswerSchema),
    /** @param month `2026-05` */
    read: (month: string) =>
      request(endpoint, { path: of(month), timeoutMs: monthTimeoutMs }, monthlyAnswerSchema),
    saveTexts: (month: string, texts: MonthlyTexts, textsRevision: number) =>
      change("PUT", `${of(month)}/texts`, { texts, textsRevision }),
    submit: (month: string, shown: { revision: number; textsRevision: number }, way: SubmissionWay) =>
      change("POST", `${of(month)}/submit`, { ...shown, way }),
    revise: (month: string, revision: number, reason: string) =>
      change("POST", `${of(month)}/revise`, { revision, reason }),
    discard: (month: string, revision: number, reason: string) =>
      change("POST", `${of(month)}/discard`, { revision, reason }),
    file: (month: string, format: PrintedFormat, revision?: number) =>
      requestBlob(endpoint, {
        path: `${of(month)}.${format}${revision === undefined ? "" : `?revision=${revision}`}`,
        timeoutMs: monthTimeoutMs,
      }),
    billing: () => request(endpoint, { path: "/api/billing" }, billingAnswerSchema),
    saveBilling: (billing: Billing, revision: number) =>
      request(
        endpoint,
        { method: "PUT", path: "/api/billing", body: { billing, revision } },
        billingAnswerSchema,
      ),
    imported: () => request(endpoint, { path: "/api/imports/monthly-totals" }, importHistoryAnswerSchema),
    /** The CSV to fill in. */
    importTemplate: () => requestBlob(endpoint, { path: "/api/imports/monthly-totals/template.csv" }),
    /** Without `commit` nothing is taken in. */
    importTotals: (csv: string, commit: boolean) =>
      request(
        endpoint,
        {
          method: "POST",
          path: "/api/imports/monthly-totals",
          body: { csv, commit },
          timeoutMs: monthTimeoutMs,
        },
        importAnswerSchema,
      ),
  };
}
