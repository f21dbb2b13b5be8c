import type { DeskEvent } from "@desk/shared/contract";
import type { DayCheckAnswer } from "@desk/shared/contract/report-life";
import { contentDesk } from "../../content/content.testing.ts";
import { createIngest } from "../../events/ingest.ts";
import { caseOf } from "../day.testing.ts";
import { createReportService } from "../service.ts";

/** A Thursday, open until 19:00. */
export const date = "2026-05-14";

type Who = "lead" | "second-lead";

/** A site with two cases on a day that has just closed, and two leads at its console. */
export async function closedDay(at = `${date}T19:05:00+09:00`) {
  const desk = contentDesk(at);
  const record = async (events: readonly DeskEvent[]) => {
    const results = await createIngest(desk.deps).record(
      events.map((event) => ({ ok: true as const, event })),
      "window-1",
    );
    const refused = results.find(({ status }) => status === "rejected");
    if (refused !== undefined) throw new Error(`${refused.reason}: ${refused.detail}`);
  };
  await record([...caseOf({ n: 1, date }), ...caseOf({ n: 2, date, procedureId: "pin-reset" })]);
  const path = (step: string, day = date) => `/api/reports/daily/${day}/${step}`;
  const check = async (day = date) => (await desk.ask<DayCheckAnswer>("GET", path("check", day))).body;
  const shown = async () => {
    const { report, fingerprint } = await check();
    return { revision: report.revision, fingerprint };
  };
  const post = <T = DayCheckAnswer>(step: string, body: unknown, who: Who = "lead") =>
    desk.ask<T>("POST", path(step), body, who);
  return {
    ...desk,
    ...{ record, path, check, shown, post },
    /** Answers everything that the check asks for. */
    confirm: async (who: Who = "lead") => {
      const { items } = await check();
      return post("confirm", { ...(await shown()), acknowledged: items.map(({ id }) => id) }, who);
    },
    submit: async (way = "hand", who: Who = "lead") => post("submit", { ...(await shown()), way }, who),
    compile: () => createReportService(desk.deps).compile(date),
  };
}
