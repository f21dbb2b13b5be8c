import { dayChartsSchema, weekChartsSchema } from "@desk/shared/contract/charts";
import { type Endpoint, request } from "./request.ts";

/** The figures behind 図表. */
export function chartCalls(endpoint: Endpoint) {
  return {
    day: (date: string) =>
      request(endpoint, { path: `/api/charts/day/${encodeURIComponent(date)}` }, dayChartsSchema),
    /** Both ends inclusive. */
    weeks: (from: string, to: string) =>
      request(
        endpoint,
        { path: `/api/charts/weeks?${new URLSearchParams({ from, to })}`, timeoutMs: 20_000 },
        weekChartsSchema,
      ),
  };
}
