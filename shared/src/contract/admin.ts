import * as z from "zod/mini";
import { screenText } from "../privacy/screen.ts";
import { pinSchema, roleSchema, staffSchema } from "./access.ts";
import {
  auditKinds,
  counterKinds,
  deviceKinds,
  labelMaxLength,
  type Thresholds,
  targetLimits,
  thresholdLimits,
} from "./admin-terms.ts";
import { businessDateSchema, folderSchema, instantSchema, slugSchema } from "./ids.ts";
import { counterSchema, deviceSchema } from "./site.ts";

/** A name that people read on a screen: screened like a note, for it reaches the reports. */
const labelOf = (maxLength: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(maxLength),
    z.refine((value) => screenText(value) === null, { error: "personal-data" }),
  );
const labelSchema = labelOf(labelMaxLength);

/** The number of a record's last change: of two leads, the second is told (`conflict`). */
const revisionSchema = z.int().check(z.minimum(0));

const timeOfDaySchema = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** Nothing is deleted: an old record keeps the name of what it was made with. */
const kept = { revision: revisionSchema, retiredAt: z.nullable(instantSchema) };

/** `GET /api/admin/counters`, and the answer to every change of them. */
export const adminCountersSchema = z.object({
  counters: z.array(z.object({ ...counterSchema.shape, ...kept, tokens: z.int() })),
});
export type AdminCounters = z.infer<typeof adminCountersSchema>;
export const counterCreateSchema = z.strictObject({ label: labelSchema, kind: z.enum(counterKinds) });
/** `PATCH /api/admin/counters/:id`. `retired: false` takes it into use again. */
export const counterUpdateSchema = z.strictObject({
  revision: revisionSchema,
  label: z.optional(labelSchema),
  retired: z.optional(z.boolean()),
});

/** `PUT /api/admin/site`; `before`: the name that was on the screen. Answers with `siteNameSchema`. */
export const siteNameUpdateSchema = z.strictObject({ name: labelOf(60), before: z.string() });
export const siteNameSchema = z.object({ name: z.string() });

/** `GET /api/admin/devices`, and the answer to every change of them. */
export const adminDevicesSchema = z.object({
  devices: z.array(z.object({ ...deviceSchema.shape, ...kept })),
});
export type AdminDevices = z.infer<typeof adminDevicesSchema>;
/** 置き場所 of a phone, a call counter; null = none. */
const placeSchema = z.optional(z.nullable(slugSchema));
export const deviceCreateSchema = z.strictObject({
  label: labelSchema,
  kind: z.enum(deviceKinds),
  counterId: placeSchema,
});
/** `PATCH /api/admin/devices/:id` */
export const deviceUpdateSchema = z.strictObject({
  revision: revisionSchema,
  label: z.optional(labelSchema),
  kind: z.optional(z.enum(deviceKinds)),
  /** null = the counter's. */
  hours: z.optional(z.nullable(z.strictObject({ from: timeOfDaySchema, to: timeOfDaySchema }))),
  counterId: placeSchema,
  retired: z.optional(z.boolean()),
});

/** `GET /api/admin/staff`: what the lead sees beyond `/api/site`. */
export const adminStaffSchema = z.object({
  staff: z.array(
    z.object({
      ...staffSchema.shape,
      revision: revisionSchema,
      hasPin: z.boolean(),
      /** Locked by itself after wrong PINs; null when not. */
      lockedUntil: z.nullable(instantSchema),
    }),
  ),
});
export type AdminStaff = z.infer<typeof adminStaffSchema>;

/** The beginning of a token's hash: names it, and says nothing of it. */
export const tokenIdSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/));
/** `GET /api/admin/tokens`: the paired PCs, newest first. `DELETE /api/admin/tokens/:id` revokes one. */
export const adminTokensSchema = z.object({
  tokens: z.array(
    z.object({
      id: tokenIdSchema,
      role: roleSchema,
      counterId: z.nullable(slugSchema),
      createdAt: instantSchema,
      lastSeenAt: z.nullable(instantSchema),
      /** Of the extension, as it told; null when it did not. */
      version: z.nullable(z.string()),
      /** Holds a live line now. */
      connected: z.boolean(),
      /** The one that asks. */
      own: z.boolean(),
    }),
  ),
});
export type AdminTokens = z.infer<typeof adminTokensSchema>;

/** `POST /api/admin/pairing-codes`: shown once, works once, for ten minutes. */
export const pairingCodeRequestSchema = z.discriminatedUnion("role", [
  z.strictObject({ role: z.literal("counter"), counterId: slugSchema }),
  z.strictObject({ role: z.literal("console") }),
]);
export type PairingCodeRequest = z.infer<typeof pairingCodeRequestSchema>;
export const pairingCodeAnswerSchema = z.object({ code: z.string(), expiresAt: instantSchema });
export type PairingCodeAnswer = z.infer<typeof pairingCodeAnswerSchema>;

const minutesSchema = z.int().check(z.minimum(targetLimits.min), z.maximum(targetLimits.max));
/** `GET /api/admin/targets`, and the answer to `PUT /api/admin/targets/:procedureId`. */
export const adminTargetsSchema = z.object({
  targets: z.array(
    z.object({
      procedureId: slugSchema,
      /** null = none. */
      minutes: z.nullable(z.int()),
      /** FACTS §7; null = none is proposed. */
      proposedMinutes: z.nullable(z.int()),
      /** false = the proposal stands. */
      isSet: z.boolean(),
      revision: revisionSchema,
    }),
  ),
});
export type AdminTargets = z.infer<typeof adminTargetsSchema>;
/** `minutes: null` = back to the proposal. */
export const targetUpdateSchema = z.strictObject({
  minutes: z.nullable(minutesSchema),
  revision: revisionSchema,
});

const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.int().check(z.minimum(min), z.maximum(max));
export const thresholdsSchema = z.strictObject({
  heldLongMin: within(thresholdLimits.heldLongMin),
  reviewLongMin: within(thresholdLimits.reviewLongMin),
  overMedianTimes: within(thresholdLimits.overMedianTimes),
  forgottenMin: within(thresholdLimits.forgottenMin),
  diskLowGb: within(thresholdLimits.diskLowGb),
} satisfies Record<keyof Thresholds, unknown>);

/** `GET /api/admin/settings`, and the answer to `PUT`. */
export const adminSettingsSchema = z.object({
  thresholds: thresholdsSchema,
  /** Absolute path on the agent's PC; null = `backups` in the data folder. */
  backupFolder: z.nullable(z.string()),
  revision: revisionSchema,
  updatedAt: z.nullable(instantSchema),
  updatedBy: z.nullable(slugSchema),
});
export type AdminSettings = z.infer<typeof adminSettingsSchema>;
export const adminSettingsUpdateSchema = z.strictObject({
  thresholds: thresholdsSchema,
  backupFolder: z.nullable(folderSchema),
  revision: revisionSchema,
});
export type AdminSettingsUpdate = z.infer<typeof adminSettingsUpdateSchema>;

/** `GET /api/admin/audit?from=&to=&kind=&staff=&q=&offset=`, newest first; `.csv` is the same list whole. */
export const auditAnswerSchema = z.object({
  total: z.int(),
  rows: z.array(
    z.object({
      id: z.string(),
      at: instantSchema,
      /** null = the agent itself, or the operator at its PC. */
      staffId: z.nullable(slugSchema),
      /** Japanese, as the three next. */
      by: z.string(),
      kind: z.enum(auditKinds),
      what: z.string(),
      action: z.string(),
      /** As people would write them; null where there was or is nothing. */
      before: z.nullable(z.string()),
      after: z.nullable(z.string()),
    }),
  ),
});
export type AuditAnswer = z.infer<typeof auditAnswerSchema>;

/** `GET /api/admin/setup`: whether the first-run setup is still to be done. */
export const setupStateSchema = z.object({ pending: z.boolean() });
export type SetupState = z.infer<typeof setupStateSchema>;
/** `POST /api/admin/setup`: all at once or nothing. `{skip: true}` puts it away for good. */
export const setupRequestSchema = z.union([
  z.strictObject({ skip: z.literal(true) }),
  z.strictObject({
    siteName: labelOf(60),
    /** 受託事業者の名称; it goes into 実施体制情報. */
    contractor: z.optional(labelOf(80)),
    /** Whoever is signed in; the new PIN replaces the one that was shown. */
    lead: z.strictObject({ name: labelSchema, pin: pinSchema }),
    /** The counters of the preset that are used; the others are retired. */
    counterIds: z.array(slugSchema).check(z.minLength(1), z.maxLength(40)),
    staff: z.array(z.strictObject({ name: labelSchema, pin: pinSchema })).check(z.maxLength(40)),
  }),
]);
export type SetupRequest = z.infer<typeof setupRequestSchema>;
/** What an audit is narrowed to; an empty text narrows nothing. */
export const auditQuerySchema = z.object({
  from: z.union([z.literal(""), businessDateSchema]),
  to: z.union([z.literal(""), businessDateSchema]),
  kind: z.union([z.literal(""), z.enum(auditKinds)]),
  staff: z.union([z.literal(""), slugSchema]),
  q: z.string().check(z.maxLength(100)),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;
