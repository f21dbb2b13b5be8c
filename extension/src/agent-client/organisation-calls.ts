import { type Organisation, organisationAnswerSchema } from "@desk/shared/contract/organisation";
import { type Endpoint, request, requestBlob } from "./request.ts";

export type ManualFile = "html" | "pdf";

/** 実施体制情報, and the 業務マニュアル that is made with it (S §10(1)). */
export function organisationCalls(endpoint: Endpoint) {
  return {
    organisation: () => request(endpoint, { path: "/api/organisation" }, organisationAnswerSchema),
    /** `revision`: of the answer that the form was filled in from. */
    saveOrganisation: (organisation: Organisation, revision: number) =>
      request(
        endpoint,
        { method: "PUT", path: "/api/organisation", body: { organisation, revision } },
        organisationAnswerSchema,
      ),
    /** 業務実施体制図 (S §9(5)①) of what is saved. */
    organisationChart: (file: ManualFile) =>
      requestBlob(endpoint, { path: `/api/organisation/chart.${file}`, timeoutMs: 60_000 }),
    manual: (file: ManualFile) => requestBlob(endpoint, { path: `/api/manual.${file}`, timeoutMs: 60_000 }),
  };
}
