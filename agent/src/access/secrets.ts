import { createHash, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import type { Random } from "../random.ts";

/** 32 MB and about 80 ms a try: OWASP's memory floor for scrypt at r = 8, on a counter PC. */
const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const keyBytes = 32;

/** A bearer secret of 256 bits, base64url. */
export function newToken(random: Random): string {
  return random.bytes(32).toString("base64url");
}

/** How a bearer secret is stored: 256 random bits need no slow hash. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

let last: Promise<unknown> = Promise.resolve();

/** On another thread, because a sign-in must not hold up the counters; one at a time, because each takes 32 MB. */
function derive(secret: string, salt: Buffer): Promise<Buffer> {
  const next = last.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(secret, salt, keyBytes, cost, (error, key) => (error === null ? resolve(key) : reject(error)));
      }),
  );
  last = next.catch(() => {});
  return next;
}

/** How a short secret typed by people is stored. */
export async function hashPin(pin: string, random: Random): Promise<string> {
  const salt = random.bytes(16);
  const key = await derive(pin, salt);
  return `scrypt$${salt.toString("base64url")}$${key.toString("base64url")}`;
}

/** @throws when `stored` is not something that `hashPin` wrote. */
export async function verifyPin(pin: string, stored: string): Promise<boolean> {
  const [scheme, salt, key] = stored.split("$");
  if (scheme !== "scrypt" || salt === undefined || key === undefined)
    throw new Error("expected scrypt$salt$key as the stored hash");
  const expected = Buffer.from(key, "base64url");
  return timingSafeEqual(await derive(pin, Buffer.from(salt, "base64url")), expected);
}

/** Pairing codes share the site's salt, so that a code is found by its hash. */
export async function hashPairingCode(code: string, siteSalt: Buffer): Promise<string> {
  return (await derive(code, siteSalt)).toString("base64url");
}
