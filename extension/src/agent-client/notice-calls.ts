import { noticesAnswerSchema } from "@desk/shared/contract/notice";
import { type Endpoint, request } from "./request.ts";

// Apart from the lead's calls: the service worker asks this and nothing else of them.

/** What people are to be told of now. */
export function askNotices(endpoint: Endpoint) {
  return request(endpoint, { path: "/api/notices" }, noticesAnswerSchema);
}
