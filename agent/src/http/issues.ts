import type * as z from "zod/mini";

type Issue = z.core.$ZodIssue;

/** True when a text was refused because it looks like personal data (contract: `error: "personal-data"`). */
export function isPersonalData(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.message === "personal-data");
}

/** The first thing that is wrong, in Japanese. Values and unknown names are never repeated: they could be personal. */
export function describeIssues(issues: readonly Issue[]): string {
  const [issue] = issues;
  if (issue === undefined) return "内容が決まりに合いません。";
  const where = issue.path.length === 0 ? "全体" : `「${issue.path.map(String).join(".")}」`;
  return `${where}: ${expectation(issue)}`;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue);
    case "too_small":
      return `${String(issue.minimum)} 以上（文字・件を含む）が必要です。`;
    case "too_big":
      return `${String(issue.maximum)} 以下（文字・件を含む）にしてください。`;
    case "invalid_format":
      return `形式が違います（${issue.format === "datetime" ? "時差つきの日時" : "決められた書き方"}が必要です）。`;
    case "invalid_value":
      return `決められた値ではありません（${issue.values.map(String).join("・")} のいずれか）。`;
    case "invalid_union":
      return "決められた種類ではありません。";
    case "unrecognized_keys":
      return "決められていない項目があります。";
    case "custom":
      return issue.message === "personal-data"
        ? "個人情報とみられる文字が含まれています。番号・電話・メールなどを除いてください。"
        : "内容が決まりに合いません。";
    default:
      return "内容が決まりに合いません。";
  }
}

/** Parse with `reportInput`: only by the value does zod tell a missing one from one of another type. */
function wrongType(issue: Extract<Issue, { code: "invalid_type" }>): string {
  const needed = `（${typeName(issue.expected)}が必要です）`;
  return issue.input === undefined ? `必要な項目がありません${needed}。` : `型が違います${needed}。`;
}

const typeNames: Record<string, string> = {
  string: "文字列",
  number: "数",
  int: "整数",
  boolean: "真偽値",
  array: "一覧",
  object: "項目の組",
};

function typeName(expected: string): string {
  return typeNames[expected] ?? expected;
}
