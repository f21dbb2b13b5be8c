import {
  type AdminSettingsUpdate,
  type AuditQuery,
  adminCountersSchema,
  adminDevicesSchema,
  adminSettingsSchema,
  adminStaffSchema,
  adminTargetsSchema,
  adminTokensSchema,
  auditAnswerSchema,
  type counterCreateSchema,
  type counterUpdateSchema,
  type deviceCreateSchema,
  type deviceUpdateSchema,
  type PairingCodeRequest,
  pairingCodeAnswerSchema,
  type SetupRequest,
  setupStateSchema,
  siteNameSchema,
} from "@desk/shared/contract/admin";
import type * as z from "zod/mini";
import { type Endpoint, request, requestBlob } from "./request.ts";

const base = "/api/admin";

/** What the lead administers; every change answers with the whole list anew. */
export function adminCalls(endpoint: Endpoint) {
  const counters = `${base}/counters`;
  const devices = `${base}/devices`;
  const tokens = `${base}/tokens`;
  const settings = `${base}/settings`;
  const setup = `${base}/setup`;
  return {
    renameSite: (name: string, before: string) =>
      request(endpoint, { method: "PUT", path: `${base}/site`, body: { name, before } }, siteNameSchema),
    counters: () => request(endpoint, { path: counters }, adminCountersSchema),
    addCounter: (body: z.infer<typeof counterCreateSchema>) =>
      request(endpoint, { method: "POST", path: counters, body }, adminCountersSchema),
    changeCounter: (id: string, body: z.infer<typeof counterUpdateSchema>) =>
      request(endpoint, { method: "PATCH", path: `${counters}/${id}`, body }, adminCountersSchema),
    devices: () => request(endpoint, { path: devices }, adminDevicesSchema),
    addDevice: (body: z.infer<typeof deviceCreateSchema>) =>
      request(endpoint, { method: "POST", path: devices, body }, adminDevicesSchema),
    changeDevice: (id: string, body: z.infer<typeof deviceUpdateSchema>) =>
      request(endpoint, { method: "PATCH", path: `${devices}/${id}`, body }, adminDevicesSchema),
    staff: () => request(endpoint, { path: `${base}/staff` }, adminStaffSchema),
    tokens: () => request(endpoint, { path: tokens }, adminTokensSchema),
    revoke: (id: string) =>
      request(endpoint, { method: "DELETE", path: `${tokens}/${id}` }, adminTokensSchema),
    /** The code is told once, and works once within ten minutes. */
    pairingCode: (body: PairingCodeRequest) =>
      request(endpoint, { method: "POST", path: `${base}/pairing-codes`, body }, pairingCodeAnswerSchema),
    targets: () => request(endpoint, { path: `${base}/targets` }, adminTargetsSchema),
    /** `minutes: null` = back to the proposal. */
    setTarget: (procedureId: string, minutes: number | null, revision: number) =>
      request(
        endpoint,
        { method: "PUT", path: `${base}/targets/${procedureId}`, body: { minutes, revision } },
        adminTargetsSchema,
      ),
    settings: () => request(endpoint, { path: settings }, adminSettingsSchema),
    saveSettings: (body: AdminSettingsUpdate) =>
      request(endpoint, { method: "PUT", path: settings, body }, adminSettingsSchema),
    audit: (query: AuditQuery, offset: number) =>
      request(
        endpoint,
        { path: `${base}/audit?${new URLSearchParams({ ...query, offset: String(offset) })}` },
        auditAnswerSchema,
      ),
    auditFile: (query: AuditQuery) =>
      requestBlob(endpoint, { path: `${base}/audit.csv?${new URLSearchParams(query)}`, timeoutMs: 30_000 }),
    setup: () => request(endpoint, { path: setup }, setupStateSchema),
    /** PINs are hashed slowly on purpose, one after the other. */
    runSetup: (body: SetupRequest) =>
      request(endpoint, { method: "POST", path: setup, body, timeoutMs: 60_000 }, setupStateSchema),
  };
}
