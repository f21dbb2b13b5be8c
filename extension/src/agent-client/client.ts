import type { DailyReport, DeskEvent, PanelPresence, StaffCreate, StaffUpdate } from "@desk/shared/contract";
import { requestIfChanged } from "./if-changed.ts";
import { type LiveHandlers, type LiveLine, openLive } from "./live.ts";
import { wired } from "./load-wire.ts";
import { type Endpoint, request, requestBlob } from "./request.ts";
import type { Result } from "./result.ts";

export type AgentClient = ReturnType<typeof createAgentClient>;
export type ReportFile = "html" | "xlsx" | "json";

/** The agent's HTTP API as functions. Without a token only `health` and `pair` are answered. */
export function createAgentClient(endpoint: Endpoint) {
  return {
    health: () => request(endpoint, { path: "/api/health", timeoutMs: 3_000 }, wired("healthAnswerSchema")),
    pair: (code: string) =>
      request(
        endpoint,
        { method: "POST", path: "/api/pairings", body: { code } },
        wired("pairingAnswerSchema"),
      ),
    signIn: (staffId: string, pin: string) =>
      request(
        endpoint,
        { method: "POST", path: "/api/sessions", body: { staffId, pin } },
        wired("sessionAnswerSchema"),
      ),
    /** Lead only. */
    createStaff: (staff: StaffCreate) =>
      request(endpoint, { method: "POST", path: "/api/staff", body: staff }, wired("staffSchema")),
    /** Lead only: name, PIN, or whether the person still works here. */
    updateStaff: (staffId: string, change: StaffUpdate) =>
      request(
        endpoint,
        { method: "PATCH", path: `/api/staff/${staffId}`, body: change },
        wired("staffSchema"),
      ),
    site: () => request(endpoint, { path: "/api/site" }, wired("siteAnswerSchema")),
    /** The scripts in force and to come, unless they are those of this ETag. */
    content: (etag: string | null) => requestIfChanged(endpoint, "/api/content", etag),
    /** The 質疑応答集, unless it is that of this ETag. */
    qaBook: (etag: string | null) => requestIfChanged(endpoint, "/api/qa/book", etag),
    sendEvents: (events: readonly DeskEvent[]) =>
      request(
        endpoint,
        { method: "POST", path: "/api/events", body: { events }, timeoutMs: 20_000 },
        wired("ingestAnswerSchema"),
      ),
    /** The days are both inclusive; without them the last two weeks. */
    deviceTimeline: (deviceId: string, range?: { from: string; to: string }) => {
      const query = range === undefined ? "" : `?${new URLSearchParams(range)}`;
      const path = `/api/devices/${encodeURIComponent(deviceId)}/timeline${query}`;
      return request(endpoint, { path }, wired("deviceTimelineSchema"));
    },
    dailyReport: (businessDate: string): Promise<Result<DailyReport>> =>
      request(endpoint, { path: `/api/reports/daily/${businessDate}` }, wired("dailyReportSchema")),
    dailyReportFile: (businessDate: string, file: ReportFile): Promise<Result<Blob>> =>
      requestBlob(endpoint, { path: `/api/reports/daily/${businessDate}.${file}`, timeoutMs: 30_000 }),
    /** A panel tells that it is there; the answer is empty. */
    presence: (told: PanelPresence): Promise<Result<Blob>> =>
      requestBlob(endpoint, { method: "POST", path: "/api/presence", body: told }),
    live: (handlers: LiveHandlers): LiveLine => openLive(endpoint, handlers),
  };
}

/** The address as it is used: no path, no slash at the end; null when it is none. */
export function agentUrlOf(text: string): string | null {
  const withScheme = text.includes("://") ? text.trim() : `http://${text.trim()}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  return url.protocol === "http:" || url.protocol === "https:" ? url.origin : null;
}

/** Addresses that the extension may speak to without asking the person. */
export function isOwnPc(agentUrl: string): boolean {
  return ["127.0.0.1", "localhost"].includes(new URL(agentUrl).hostname);
}
