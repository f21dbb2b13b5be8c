/** Where a command writes; tests read it back. */
export type Io = { out(line: string): void; err(line: string): void };

/** What a command has to say: to people as lines, to scripts as one JSON value. */
export type Said = { readonly lines: readonly string[]; readonly json: unknown; readonly exitCode: 0 | 1 };

export const done = (lines: readonly string[], json: unknown): Said => ({ lines, json, exitCode: 0 });

/** A refusal: one or two Japanese sentences. */
export const refusedSaying = (code: string, message: string): Said => ({
  lines: [message],
  json: { error: { code, message } },
  exitCode: 1,
});
