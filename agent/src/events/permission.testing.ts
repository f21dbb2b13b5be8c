import type { DeskEvent, DeskEventOf } from "@desk/shared/contract";
import { sessionLifeMs } from "../access/sign-in.ts";
import { finished, id, started, tally, testDeps } from "../deps.testing.ts";
import { createIngest } from "./ingest.ts";
import type { Judgement } from "./judge.ts";

export const day = "2026-05-14";
export const today = `${day}T16:30:00+09:00`;
export const tomorrow = "2026-05-15T08:40:00+09:00";
export const by = (staffId: string, counterId = "window-1") => ({ staffId, counterId });
export type By = ReturnType<typeof by>;

export type Changes = DeskEventOf<"TransactionCorrected">["changes"];
export const corrected = (
  n: number,
  of: number,
  who: By,
  at = today,
  changes: Changes = { quantity: 2 },
): DeskEvent => ({
  type: "TransactionCorrected",
  id: id(n),
  at,
  ...who,
  transactionId: id(of),
  changes,
  reason: "件数の誤り",
});
export const voided = (n: number, of: number, who: By, at = today): DeskEvent => ({
  type: "TransactionVoided",
  id: id(n),
  at,
  ...who,
  transactionId: id(of),
  reason: "二重に記録",
});

/** The undo of case 1. */
export const reopened = (n: number, who: By, at = today): DeskEvent => ({
  type: "TransactionReopened",
  id: id(n),
  at,
  ...who,
  transactionId: id(1),
  finishId: id(2),
});

/** staff-2 and staff-3 are ordinary staff, lead-1 is the lead; staff-2 has finished case 1 and counted tally 3. */
export async function openDay() {
  const deps = testDeps();
  const add = deps.db.raw.prepare("INSERT INTO staff (id, name, role) VALUES (?, ?, 'staff')");
  for (const staffId of ["staff-2", "staff-3"]) add.run(staffId, staffId);
  const ingest = createIngest(deps);
  const sendJudged = async (judged: readonly Judgement[]) => ({
    results: await ingest.record(judged, "window-1"),
  });
  const send = async (counterId: string, ...events: DeskEvent[]) => {
    const results = await ingest.record(
      events.map((event) => ({ ok: true, event })),
      counterId,
    );
    return results.map(({ status, reason }) => reason ?? status);
  };
  await send("window-1", started({ id: 1, ...by("staff-2") }), finished({ id: 2, of: 1, ...by("staff-2") }));
  await send("window-1", tally({ id: 3, ...by("staff-2") }));
  const { raw } = deps.db;
  /** The lead's PIN has been checked at the counter, in the morning of `on`. */
  const leadSignsIn = (on = day, counterId = "window-1") => {
    const tokenHash = deps.random.bytes(32);
    raw.prepare("INSERT INTO token VALUES (?, 'counter', ?, '', NULL, NULL, NULL)").run(tokenHash, counterId);
    raw
      .prepare("INSERT INTO session VALUES (?, ?, 'lead-1', ?)")
      .run(deps.random.bytes(32), tokenHash, Date.parse(`${on}T08:30:00+09:00`) + sessionLifeMs);
  };
  const report = (revision: number, state: "draft" | "submitted") => {
    deps.db.raw
      .prepare(
        `INSERT INTO daily_report (business_date, revision, state, compiled_at, body) VALUES (?, ?, 'draft', '', '{}')`,
      )
      .run(day, revision);
    if (state === "draft") return;
    // As a person goes: a draft is confirmed, then handed in.
    deps.db.raw.prepare("UPDATE daily_report SET state = 'confirmed' WHERE revision = ?").run(revision);
    deps.db.raw
      .prepare(
        `UPDATE daily_report SET state = 'submitted', submitted_at = ?, submitted_by = 'lead-1', submitted_way = 'hand'
         WHERE revision = ?`,
      )
      .run(today, revision);
  };
  return { deps, send, sendJudged, report, leadSignsIn, [Symbol.dispose]: () => deps[Symbol.dispose]() };
}

export const incident: DeskEventOf<"IncidentReported"> = {
  ...{ type: "IncidentReported", id: id(70), at: today, ...by("staff-2"), incidentId: id(70) },
  ...{ kind: "accident", category: "loss", discoveredAt: today, summary: "書類1枚が見当たらない" },
};
export const updated = (n: number, who: By, at = today): DeskEvent => ({
  ...{ type: "IncidentUpdated", id: id(n), at, ...who, incidentId: incident.incidentId },
  changes: { followUp: "書類を発見した" },
});
