import { formatWareki } from "@desk/shared/calendar/era";

export const words = {
  title: (count: number) => `手順の変更点（${count}件）`,
  one: (title: string, version: number, from: string | null) =>
    `${title}（第${version}版${from === null ? "" : `・${formatWareki(from)}から`}）`,
  several: (titles: readonly string[]) => `${titles.join("、")}（${titles.length}件）`,
  read: "読みました",
};
