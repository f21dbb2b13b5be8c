import type { Deps } from "../deps.ts";
import { processEntry } from "../folder.ts";
import { commonHeaders } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import { makeInProcess } from "../pdf/process.ts";
import type { ChartFormat, ChartOrder } from "./chart-print.ts";
import { createOrganisationRepo } from "./repo.ts";

const types: Record<ChartFormat, string> = { html: "text/html; charset=utf-8", pdf: "application/pdf" };
const entry = processEntry("chart-process", import.meta.url);

/** 業務実施体制図 (S §9(5)①) of 実施体制情報 as it is saved. It shows workers' contacts: a signed-in lead only. */
export function organisationChartRoutes({ db }: Pick<Deps, "db">): Route[] {
  const repo = createOrganisationRepo(db.raw);
  return (["html", "pdf"] as const).map((format) =>
    route({
      method: "GET",
      path: `/api/organisation/chart.${format}`,
      access: "lead",
      summary: "業務実施体制図",
      answers: [{ status: 200, description: "業務実施体制図", contentType: types[format] }],
      handle: async () => {
        const order: ChartOrder = { answer: repo.read(), rehearsal: db.identity.mode === "rehearsal" };
        const bytes =
          format === "html"
            ? Buffer.from((await import("./chart-print.ts")).chartHtml(order))
            : await makeInProcess(entry, order);
        return new Response(new Uint8Array(bytes), {
          headers: {
            ...commonHeaders,
            "content-type": types[format],
            "content-disposition": `inline; filename="organisation.${format}"`,
          },
        });
      },
    }),
  );
}
