import { randomBytes, randomInt } from "node:crypto";

/** The only source of randomness; tests hand in a repeatable one. */
export type Random = {
  /** Unpredictable bytes. */
  bytes(length: number): Buffer;
  /** An unpredictable whole number, 0 ≤ n < limit. */
  int(limit: number): number;
};

export const secureRandom: Random = {
  bytes: (length) => randomBytes(length),
  int: (limit) => randomInt(limit),
};
