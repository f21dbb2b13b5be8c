import type { CheckItem } from "@desk/shared/contract/report-life";

/** Items that keep the day from being confirmed: not ticked, or not filled in. */
export function unanswered(
  items: readonly CheckItem[],
  acknowledged: readonly string[],
  /** What was typed for 延長の理由, the one thing that is filled in where it is asked. */
  extensionReason: string,
): CheckItem[] {
  return items.filter((item) => {
    if (item.answer === "acknowledge") return !acknowledged.includes(item.id);
    return item.code !== "extension-reason" || extensionReason.trim() === "";
  });
}
