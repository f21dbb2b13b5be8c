import {
  type IncidentSettings,
  incidentAnswerSchema,
  incidentSettingsAnswerSchema,
  incidentsAnswerSchema,
} from "@desk/shared/contract/incidents";
import { type Endpoint, request, requestBlob } from "./request.ts";

/** A file may have to be made first, in a process of its own. */
const fileTimeoutMs = 60_000;

/** 苦情・トラブル・事故 (S §11(3)(4)); they are changed by events, like cases. */
export function incidentCalls(endpoint: Endpoint) {
  const path = (id: string) => `/api/incidents/${encodeURIComponent(id)}`;
  return {
    /** @param month `2026-05`; null = what is still open */
    list: (month: string | null) =>
      request(
        endpoint,
        { path: `/api/incidents?${month === null ? "open=1" : `month=${month}`}` },
        incidentsAnswerSchema,
      ),
    one: (incidentId: string) => request(endpoint, { path: path(incidentId) }, incidentAnswerSchema),
    saveSettings: (settings: IncidentSettings) =>
      request(
        endpoint,
        { method: "PUT", path: "/api/incidents/settings", body: settings },
        incidentSettingsAnswerSchema,
      ),
    /** 事故報告書 */
    file: (incidentId: string, format: "html" | "pdf") =>
      requestBlob(endpoint, { path: `${path(incidentId)}.${format}`, timeoutMs: fileTimeoutMs }),
  };
}
