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
  state: z.enum(["ok", "fault"]),
  /** Japanese, one line for the lead: `応答なし（3回続けて）`. */
  detail: z.string(),
});
export type Observation = z.infer<typeof observationSchema>;
