import type { LineKind } from "@desk/shared/procedures/lines";
import type { Step } from "@desk/shared/procedures/model";

/** The words around a step, wherever it is shown. */
export const lineLabels: Record<LineKind, string> = {
  say: "言う",
  do: "する",
  check: "確認",
  caution: "注意",
};

export const whoLabels: Record<NonNullable<Step["who"]>, string | null> = {
  staff: null,
  resident: "ご本人の操作",
  officer: "市職員",
};
