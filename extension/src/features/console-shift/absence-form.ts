import type { Absence } from "@desk/shared/contract";
import { shiftTimeSchema } from "@desk/shared/contract/shift";
import * as z from "zod/mini";

/** What stands in the form: an empty field is none. */
export type AbsenceForm = Pick<Absence, "kind" | "reason"> & {
  from: string;
  to: string;
  standInId: string;
  note: string;
};

export function formOf({
  kind,
  reason,
  from = "",
  to = "",
  standInId = "",
  note = "",
}: Absence): AbsenceForm {
  return { kind, reason, from, to, standInId, note };
}

/** The form as it is sent; null when a time is no time. */
export function absenceOf({ date, staffId }: Absence, form: AbsenceForm): Absence | null {
  const time = (text: string) => {
    const half = text.normalize("NFKC").trim();
    return half === "" ? "" : half.padStart(5, "0");
  };
  const [from, to] = [time(form.from), time(form.to)];
  if ([from, to].some((text) => text !== "" && !z.safeParse(shiftTimeSchema, text).success)) return null;
  const note = form.note.trim();
  return {
    date,
    staffId,
    kind: form.kind,
    reason: form.reason,
    ...(from === "" ? {} : { from }),
    ...(to === "" ? {} : { to }),
    ...(form.standInId === "" ? {} : { standInId: form.standInId }),
    ...(note === "" ? {} : { note }),
  };
}
