import type { BusinessDate } from "../calendar/business-date.ts";
import { type Answer, position } from "./engine.ts";
import { feeFor, feesAt } from "./fees.ts";
import type { Procedures } from "./model.ts";

/**
 * Whether a case counts as 手数料収納補助 (S §6(2)②(イ), §6(3)①(エ)) as far as its way through the script tells: true
 * when it passed a step whose every amount is above 0 円 (where one of them is free, staff say which it was); null
 * where the procedure knows no fee at all, and nobody needs to be asked.
 * @param date the JST day of the case: fees are dated
 */
export function feeAssistance(
  procedures: Procedures,
  procedureId: string,
  answers: readonly Answer[],
  date: BusinessDate,
): boolean | null {
  const at = position(procedures, procedureId, answers);
  const steps = procedures[at.procedureId]?.steps ?? [];
  const mayCost = steps.some((step) => step.fees?.some(({ fee }) => (feeFor(fee, date)?.yen ?? 0) > 0));
  if (!mayCost) return null;
  return answers.some((_, count) => {
    const passed = position(procedures, procedureId, answers.slice(0, count));
    if (passed.kind !== "step" || passed.step.tool !== "fees") return false;
    const shown = feesAt(passed.step.fees ?? [], date, passed.holds);
    return shown.length > 0 && shown.every(({ row }) => row !== null && row.yen > 0);
  });
}
