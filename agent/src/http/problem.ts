import type { ContentFault, Problem, ProblemCode } from "@desk/shared/contract";

type Kind = { readonly status: number; readonly title: string };

/** Status and title of every refusal; `detail` is said by whoever refuses. */
const kinds: Record<ProblemCode, Kind> = {
  "misdirected-host": { status: 421, title: "この名前では応答しません" },
  "foreign-page": { status: 403, title: "ほかのページからの要求は受け付けません" },
  "not-paired": { status: 401, title: "この端末は登録されていません" },
  "session-required": { status: 401, title: "サインインが必要です" },
  "lead-required": { status: 403, title: "現場責任者の権限が必要です" },
  "role-not-allowed": { status: 403, title: "この端末からは行えません" },
  "too-many-attempts": { status: 429, title: "回数が多すぎます" },
  "wrong-pin": { status: 403, title: "暗証番号が違います" },
  "pairing-refused": { status: 403, title: "登録コードを受け付けられません" },
  "length-required": { status: 411, title: "要求の長さがありません" },
  "too-large": { status: 413, title: "要求が大きすぎます" },
  "not-json": { status: 415, title: "JSON ではありません" },
  "malformed-json": { status: 400, title: "JSON として読み取れません" },
  schema: { status: 422, title: "内容が決まりに合いません" },
  "not-found": { status: 404, title: "見つかりません" },
  "method-not-allowed": { status: 405, title: "この操作はできません" },
  "outside-contract": { status: 404, title: "契約期間の外です" },
  conflict: { status: 409, title: "ほかの変更と重なりました" },
  "report-submitted": { status: 409, title: "提出済みの日報です" },
  "report-incomplete": { status: 422, title: "まだ確認・提出できません" },
  "folder-unusable": { status: 422, title: "フォルダーを使えません" },
  "faulty-shifts": { status: 422, title: "このままでは保存できません" },
  "faulty-content": { status: 422, title: "このままでは提出・承認できません" },
  "unreadable-event": { status: 409, title: "読み取れない記録があります" },
  internal: { status: 500, title: "内部エラー" },
};

export type ProblemOptions = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Everything that is wrong with a content, for `faulty-content`. */
  readonly faults?: readonly ContentFault[];
};

/** A refusal over HTTP (RFC 9457): `detail` is Japanese and says what was expected and what to do. */
export function problem(code: ProblemCode, detail: string, options: ProblemOptions = {}): Response {
  const kind = kinds[code];
  const status = options.status ?? kind.status;
  const { faults } = options;
  const body: Problem = {
    type: `urn:desk:problem:${code}`,
    title: kind.title,
    status,
    code,
    detail,
    ...(faults === undefined ? {} : { faults: [...faults] }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      ...commonHeaders,
      ...options.headers,
    },
  });
}

/** Nothing of the agent is kept by a cache, guessed at, or embedded by another page. */
export const commonHeaders = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** A JSON answer. */
export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...commonHeaders },
  });
}
