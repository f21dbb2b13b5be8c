import pino, { type DestinationStream, type Logger } from "pino";

export type { Logger } from "pino";

const secretFields = [
  "token",
  "session",
  "pin",
  "leadPin",
  "code",
  "note",
  "reason",
  "authorization",
  "body",
];

/** JSON lines. Secrets and free text are cut out by name, two levels deep, whoever logs them by mistake. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: "[秘匿]",
      },
    },
    destination ?? standardOutput(),
  );
}

/** A log that cannot be written (its disk is full) is no reason to stop the counters. */
function standardOutput(): DestinationStream {
  const stream = pino.destination({ dest: 1, sync: true });
  stream.on("error", () => {});
  return stream;
}
