import { expect, test } from "vitest";
import { contentDesk } from "../content/content.testing.ts";
import { caseOf } from "../reports/day.testing.ts";
import { record } from "../reports/monthly/month.testing.ts";
import { createUsualTimes } from "./usual.ts";

const today = "2026-05-15";

test("a case is compared with its median, with the site's own target while there are too few cases", async () => {
  await using desk = contentDesk("2026-05-14T18:00:00+09:00");
  const cases = (procedureId: string, count: number, from: number) =>
    [...Array(count).keys()].flatMap((n) => caseOf({ n: from + n, date: "2026-05-14", procedureId }));
  await record(desk.deps, [...cases("certificate-renewal", 10, 1), ...cases("pin-reset", 9, 20)]);
  for (const id of ["certificate-renewal", "pin-reset"])
    await desk.ask("PUT", `/api/admin/targets/${id}`, { minutes: 18, revision: 0 });
  const usual = createUsualTimes(desk.deps.db.raw);
  expect(usual("certificate-renewal", today)).toEqual({ ms: 12 * 60_000, source: "median" });
  expect(usual("pin-reset", today)).toEqual({ ms: 18 * 60_000, source: "target" });
  expect(usual("pinless-switch", today)).toBeNull();
});
