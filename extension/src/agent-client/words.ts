import type { Failure } from "./result.ts";

/** What a failure means to the person at the screen, and what to do. */
export function sentenceOf(failure: Failure): string {
  switch (failure.kind) {
    case "unreachable":
      return failure.cause === "timeout"
        ? "エージェントの応答がありません。パソコンの電源とネットワークを確認してください。"
        : "エージェントに接続できません。エージェントのパソコンが起動しているか確認してください。";
    case "problem":
      return failure.problem.detail ?? failure.problem.title;
    case "unreadable":
      return "窓口デスクのエージェントではない応答がありました。アドレスと、エージェントの版を確認してください。";
    default:
      return failure satisfies never;
  }
}
