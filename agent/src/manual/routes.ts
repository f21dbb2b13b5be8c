import { commonHeaders, problem } from "../http/problem.ts";
import { type Route, route } from "../http/route.ts";
import type { PrintFormat } from "./print.ts";
import type { ManualAsked, ManualService } from "./service.ts";

const types: Record<PrintFormat, string> = { html: "text/html; charset=utf-8", pdf: "application/pdf" };

/** `GET /api/manual.html` and `.pdf`; `?proposed=1`, or `?diff=<procedure>&from=1&to=2` for the city. */
export function manualRoutes(service: ManualService): Route[] {
  return (["html", "pdf"] as const).map((format) =>
    route({
      method: "GET",
      path: `/api/manual.${format}`,
      access: "paired",
      summary:
        "業務マニュアル（?proposed=1 で提出中の版、?diff=手順の id&from=1&to=2 で新旧対照表。0 は出荷時の内容）",
      answers: [{ status: 200, description: "業務マニュアル、または新旧対照表", contentType: types[format] }],
      handle: async ({ query }) => {
        const asked = readQuery(format, query);
        const bytes = asked === null ? null : await service.make(asked);
        if (bytes === null)
          return problem(
            "not-found",
            "新旧対照表は ?diff=certificate-renewal&from=1&to=2 のように、ある手順のある2つの版（提出済みか承認済み）を指定してください。0 は出荷時の内容です。",
          );
        return fileAnswer(bytes, types[format], `manual.${format}`);
      },
    }),
  );
}

/** What is asked for; null when the versions to compare are no numbers. */
export function readQuery(format: PrintFormat, query: URLSearchParams): ManualAsked | null {
  const proposed = query.get("proposed") === "1";
  const procedureId = query.get("diff");
  if (procedureId === null) return { format, proposed, compare: null };
  const [from, to] = [query.get("from"), query.get("to")].map((text) =>
    /^\d{1,6}$/.test(text ?? "") ? Number(text) : null,
  );
  return typeof from === "number" && typeof to === "number"
    ? { format, proposed, compare: { procedureId, from, to } }
    : null;
}

function fileAnswer(bytes: Uint8Array, type: string, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...commonHeaders, "content-type": type, "content-disposition": `inline; filename="${name}"` },
  });
}
