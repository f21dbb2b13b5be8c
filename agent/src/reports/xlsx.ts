import type { Cell, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { dailyForm } from "./form.ts";
import type { DailyModel } from "./model.ts";
import { fillDetail } from "./xlsx-detail.ts";
import { fillForm } from "./xlsx-form.ts";

export type { Cell, Worksheet };

/**
 * The daily form as a workbook: 日次報告書 prints like the HTML form on one A4 page, 明細 repeats its figures
 * as plain rows for further work. The library is loaded on first use, since it is large and rarely needed.
 */
export async function dailyXlsx(model: DailyModel): Promise<Uint8Array> {
  const { Workbook } = await import("@cj-tech-master/excelts");
  const book: Workbook = new Workbook();
  book.creator = dailyForm.author;
  book.title = `${dailyForm.title} ${model.businessDate}`;
  fillForm(page(book, "日次報告書", "portrait", model), model);
  fillDetail(page(book, "明細", "landscape", model), model);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A sheet that prints on A4, as wide as the page, marked on every page when it is a rehearsal. */
function page(
  book: Workbook,
  name: string,
  orientation: "portrait" | "landscape",
  model: DailyModel,
): Worksheet {
  const mark = model.rehearsal ? `&C&B【${dailyForm.rehearsalMark}】&B` : "";
  return book.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      // One page as long as it stays readable.
      fitToHeight: orientation === "portrait" && model.lists.length <= 25 ? 1 : 0,
      horizontalCentered: true,
      margins: {
        left: 0.35,
        right: 0.35,
        top: mark === "" ? 0.3 : 0.5,
        bottom: 0.45,
        header: 0.2,
        footer: 0.2,
      },
    },
    headerFooter: { oddHeader: mark, oddFooter: `&L${name}　${model.businessDate}&R&P / &N ページ` },
    views: [{ showGridLines: false }],
  });
}
