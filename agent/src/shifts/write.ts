import { toJstIso } from "@desk/shared/calendar/business-date";
import type { ShiftMonthAnswer } from "@desk/shared/contract";
import type { Deps } from "../deps.ts";
import { type Refused, refuse, type Verdict } from "../reports/life/verdict.ts";
import { createShiftAudit, type ShiftAuditRow, type ShiftAuditSides } from "./audit.ts";
import { createMonthReader } from "./month.ts";
import type { By } from "./repo.ts";

export type ShiftDeps = Pick<Deps, "db" | "clock" | "committed">;
/** What was changed: the days it touches, and its row in the audit. */
export type Change = { readonly dates: readonly string[]; readonly sides: ShiftAuditSides } & Omit<
  ShiftAuditRow,
  "at" | "staffId"
>;
export type Write = (
  month: string,
  staffId: string,
  run: (by: By) => Change | Refused,
) => Verdict<ShiftMonthAnswer>;

/** Runs a change and its audit as one, lets the drafts of days gone by be compiled anew, and answers with the month. */
export function createWrite(deps: ShiftDeps): Write {
  const audit = createShiftAudit(deps.db.raw);
  const read = createMonthReader(deps.db.raw);
  return (month, staffId, run) => {
    const by = { at: toJstIso(deps.clock.now()), staffId };
    const attempt = deps.db.raw.transaction(() => {
      const done = run(by);
      if ("dates" in done) {
        const { dates: _, sides, ...row } = done;
        audit.note({ ...by, ...row }, sides);
      }
      return done;
    });
    const done = attempt.immediate();
    if (!("dates" in done)) return done;
    const businessDates = done.dates.filter((date) => date <= by.at.slice(0, 10));
    if (businessDates.length > 0) deps.committed.publish({ businessDates });
    return read(month);
  };
}

/** Somebody was faster. */
export function taken(what: string): Refused {
  return refuse(
    "conflict",
    `${what}は、別の画面で先に変更されています。読み直してから、もう一度直してください。保存していません。`,
  );
}
