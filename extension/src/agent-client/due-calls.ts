import { dueAnswerSchema } from "@desk/shared/contract/report-life";
import { type Endpoint, request } from "./request.ts";

// Apart from the lead's calls: the service worker asks this and nothing else of them.

/** Reports that are to be handed in, by due date. */
export function askDue(endpoint: Endpoint) {
  return request(endpoint, { path: "/api/due" }, dueAnswerSchema);
}
