/** Why the agent would not start. The message is one Japanese sentence or two, for the operator. */
export type Refusal = {
  readonly code:
    | "bad-setting"
    | "port-in-use"
    | "cannot-listen"
    | "folder-not-writable"
    | "folder-in-use"
    | "not-ours"
    | "newer-version"
    | "database-missing"
    | "log-emptied"
    | "rehearsal-folder"
    | "real-folder";
  readonly message: string;
};

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export function accepted<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused<T = never>(code: Refusal["code"], message: string): Result<T> {
  return { ok: false, refusal: { code, message } };
}
