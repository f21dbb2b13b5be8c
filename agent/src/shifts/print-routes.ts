import { postsOf } from "@desk/shared/shifts/posts";
import type { Deps } from "../deps.ts";
import { commonHeaders, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { createOrganisationRepo } from "../organisation/repo.ts";
import { type DocumentFormat, documentFile, documentTypes } from "../reports/document/make.ts";
import { refusalAnswer } from "../reports/life/verdict.ts";
import { createSiteRepo } from "../site/repo.ts";
import type { ShiftService } from "./service.ts";

const isFormat = (text: string): text is DocumentFormat => Object.hasOwn(documentTypes, text);

/** `GET /api/shifts/print/2026-05.html .pdf .xlsx .csv`: シフト表 to hand in (S §9(5)③), of the saved table. */
export function shiftPrintRoutes({ db }: Pick<Deps, "db">, shifts: ShiftService): Route[] {
  const site = createSiteRepo(db.raw);
  const organisation = createOrganisationRepo(db.raw);
  return [
    route({
      method: "GET",
      path: "/api/shifts/print/:name",
      access: "lead",
      summary: "シフト表の様式（:name は 2026-05.html、.pdf、.xlsx、.csv のいずれか）",
      answers: [{ status: 200, description: "シフト表のファイル" }],
      handle: async ({ params }) => {
        const [month = "", ...rest] = (params.name ?? "").split(".");
        const read = shifts.month(month);
        if (!read.ok) return refusalAnswer(read);
        const format = rest.join(".");
        if (!isFormat(format))
          return problem("not-found", "シフト表は .html、.pdf、.xlsx、.csv で取り出せます。");
        const { shiftDocument } = await import("./document.ts");
        const document = shiftDocument({
          month: read.value,
          staff: site.staff(),
          posts: postsOf(site.counters()),
          contractor: organisation.read().organisation.contractor,
          rehearsal: db.identity.mode === "rehearsal",
        });
        const bytes = await documentFile(document, format);
        const name = `${document.fileName}.${format}`;
        return new Response(new Uint8Array(bytes), {
          headers: {
            ...commonHeaders,
            "content-type": documentTypes[format],
            "content-disposition": `inline; filename="${name}"`,
          },
        });
      },
    }),
  ];
}
