import { stretchOf, timeText, workMinutes } from "@desk/shared/shifts/stretch";
import type { TableBlock } from "../reports/document/blocks.ts";
import { date, minutes, none, printable, text } from "../reports/document/values.ts";
import type { ShiftPrint } from "./document.ts";

/** One line a stretch, for the workbook: what a reader would sum or filter. */
export function detailTable({ month: { plan }, staff, posts }: ShiftPrint): TableBlock {
  const nameOf = (id: string) => printable(staff.find((one) => one.id === id)?.name ?? id);
  const entries = plan.entries.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return {
    kind: "table",
    id: "stretches",
    title: "勤務明細",
    columns: [90, 80, 40, 50, 50, 60, 70].map((width) => ({ width })),
    head: [
      ["日付", "氏名", "記号", "開始", "終了", "勤務時間", "担当"].map((label) => ({
        value: text(label),
        head: true,
      })),
    ],
    rows: entries.map((entry) => {
      const stretch = stretchOf(entry, plan.codes);
      const works = stretch !== null && stretch !== "off";
      const post = posts.find(({ id }) => id === entry.post);
      return {
        style: "plain",
        cells: [
          { value: date(entry.date) },
          { value: text(nameOf(entry.staffId)) },
          { value: "code" in entry ? text(entry.code) : none },
          { value: works ? text(timeText(stretch.fromMin)) : none },
          { value: works ? text(timeText(stretch.toMin)) : none },
          { value: minutes(works ? workMinutes(stretch) : 0) },
          { value: post === undefined ? none : text(post.label) },
        ],
      };
    }),
    empty: "勤務の予定はありません。",
  };
}
