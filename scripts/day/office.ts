import { createLeadClient } from "@desk/extension/agent-client/lead-client";
import { datesOf } from "@desk/shared/calendar/months";
import { openingOn } from "@desk/shared/calendar/opening";
import { granted } from "../../tests/support/granted.ts";
import { demoCounters } from "../demo/day.ts";
import type { PairedSite } from "../demo/site.ts";

/** What a site has entered long before a day like this: its contractor, and the month's シフト表. */
export async function furnish(url: string, { callers, plan }: PairedSite, month: string): Promise<void> {
  const { token = "", session = "" } = callers.get("console") ?? {};
  const lead = createLeadClient({ fetch, baseUrl: url, token, session });
  const { organisation, revision } = granted(await lead.organisation());
  const contractor = "株式会社やつしろ窓口サービス";
  granted(await lead.saveOrganisation({ ...organisation, contractor }, revision));

  const shifts = granted(await lead.shifts.month(month));
  const days = datesOf(month).map((date) => openingOn(date));
  const seats = [
    [plan.leadId, "site-lead"] as const,
    ...demoCounters.map((counterId) => [plan.staff[counterId], counterId] as const),
  ];
  const entries = days.flatMap(({ date, kind }) =>
    kind === "closed"
      ? []
      : seats.map(([staffId, post]) => ({
          date,
          staffId,
          post,
          code: kind === "thursday-extended" ? "延" : "日",
        })),
  );
  granted(await lead.shifts.savePlan(month, { ...shifts.plan, entries }, shifts.revision));
}
