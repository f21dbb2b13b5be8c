import * as z from "zod/mini";
import { instantSchema, slugSchema } from "./ids.ts";
import { watchKinds, watchLimits } from "./watch-terms.ts";

export const watchKindSchema = z.enum(watchKinds);

const portSchema = z.int().check(z.minimum(watchLimits.portMin), z.maximum(watchLimits.portMax));
/** An IP address or a name of the site's own network; whether it may be watched is the agent's to say. */
const hostSchema = z.string().check(z.minLength(1), z.maxLength(watchLimits.hostMaxLength));

const common = {
  deviceId: slugSchema,
  /** false = kept, but not looked at. */
  enabled: z.boolean(),
  intervalS: z.int().check(z.minimum(watchLimits.intervalMinS), z.maximum(watchLimits.intervalMaxS)),
  /** An answer that takes longer is none. */
  timeoutMs: z.int().check(z.minimum(watchLimits.timeoutMinMs), z.maximum(watchLimits.timeoutMaxMs)),
  /** Damping: so many checks in a row must say so before the observed state changes. */
  faultAfter: z.int().check(z.minimum(1), z.maximum(watchLimits.checksMax)),
  okAfter: z.int().check(z.minimum(1), z.maximum(watchLimits.checksMax)),
};
const snmp = { ...common, host: hostSchema, port: portSchema, community: z.string().check(z.maxLength(64)) };

/** How a device is watched. 統合端末 stand on a network of their own and are never watched. */
export const deviceWatchSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ping"), ...common, host: hostSchema }),
  z.strictObject({ kind: z.literal("tcp"), ...common, host: hostSchema, port: portSchema }),
  /** Redirects are not followed: an answer below 400 is one. */
  z.strictObject({ kind: z.literal("http"), ...common, url: z.string().check(z.maxLength(300)) }),
  z.strictObject({ kind: z.literal("snmp"), ...snmp }),
  z.strictObject({ kind: z.literal("snmp-printer"), ...snmp }),
  /** The panel of that counter speaks to the agent. */
  z.strictObject({ kind: z.literal("heartbeat"), ...common, counterId: slugSchema }),
  /** SIP OPTIONS over UDP. */
  z.strictObject({ kind: z.literal("sip"), ...common, host: hostSchema, port: portSchema }),
]);
export type DeviceWatch = z.infer<typeof deviceWatchSchema>;

/**
 * What an automatic check has found, after damping; kept when it changes. It stands beside the state that people have
 * set and never in its place.
 */
export const observationSchema = z.object({
  deviceId: slugSchema,
  /** Since when it has been so. */
  at: instantSchema,
  /**
   * `flapping`: the answers change too often to be either. `unknown`: nothing is known (never checked, or the agent
   * itself could not check); it must never be shown as 正常.
   */
  state: z.enum(["ok", "fault", "flapping", "unknown"]),
  /** Japanese, one line for the lead: `応答なし（3回続けて）`. */
  detail: z.string(),
});
export type Observation = z.infer<typeof observationSchema>;

/** What one check has found, before any damping. */
export const watchCheckSchema = z.object({
  /** `unknown`: the agent could not check (no such name, no network, no ping on this PC). */
  result: z.enum(["ok", "fault", "unknown"]),
  /** Japanese, for the lead. */
  detail: z.string(),
  /** How long the check took. */
  tookMs: z.int(),
});
export type WatchCheck = z.infer<typeof watchCheckSchema>;

/** `GET /api/devices/:id/watch`, and the answer of every change. */
export const watchAnswerSchema = z.object({
  deviceId: slugSchema,
  /** null = not watched. `revision`: a change names the one it was made on, 0 = there is none. */
  watch: z.nullable(deviceWatchSchema),
  revision: z.int(),
  updatedAt: z.nullable(instantSchema),
  updatedBy: z.nullable(slugSchema),
  observed: z.nullable(observationSchema),
  checkedAt: z.nullable(instantSchema),
  /** The last changes, newest first. */
  history: z.array(observationSchema),
});
export type WatchAnswer = z.infer<typeof watchAnswerSchema>;

/** `GET /api/watches`: every device that may be watched, in the site's order, without history. */
export const watchListSchema = z.object({ watches: z.array(watchAnswerSchema) });

// The fields are judged one by one, so that a refusal can say what was expected and what came.
const unjudged = z.record(z.string(), z.unknown());
export const watchUpdateSchema = z.strictObject({
  watch: unjudged,
  revision: z.int().check(z.minimum(0)),
});
/** いま確かめる: the settings on the screen, or those that are saved. */
export const watchTrySchema = z.strictObject({ watch: z.optional(unjudged) });
