import type { Failure } from "./result.ts";

/** What a failure means to the person at the screen, and what to do. */
export function sentenceOf(failure: Failure): string {
  switch (failure.kind) {
    case "unreachable":
      return failure.cause === "timeout"
        ? "集計用パソコンの応答がありません。電源とネットワークを確認してください。"
        : "集計用パソコンに接続できません。集計用パソコンで窓口デスクが起動しているか確認してください。";
    case "problem":
      return failure.problem.detail ?? failure.problem.title;
    case "unreadable":
      return "窓口デスクではない応答がありました。アドレスと、集計用パソコンの窓口デスクの版を確認してください。";
    default:
      return failure satisfies never;
  }
}
