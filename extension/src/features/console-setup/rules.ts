import type { SetupRequest } from "@desk/shared/contract/admin";
import { words } from "./words.ts";

export type Person = { readonly name: string; readonly pin: string };
/** What has been typed so far. */
export type Draft = {
  readonly siteName: string;
  readonly contractor: string;
  readonly leadName: string;
  readonly leadPin: string;
  readonly leadPinAgain: string;
  readonly counterIds: readonly string[];
  readonly staff: readonly Person[];
};

const isPin = (pin: string) => /^\d{4,8}$/.test(pin);
const isText = (text: string, max: number) => text.trim() !== "" && text.trim().length <= max;
const isEmpty = ({ name, pin }: Person) => name.trim() === "" && pin === "";
const { problems } = words;

/** Why the step is not done yet, or null. */
export const problemOf = {
  site(draft: Draft): string | null {
    if (!isText(draft.siteName, 60)) return problems.siteName;
    if (!isText(draft.leadName, 20)) return problems.leadName;
    if (!isPin(draft.leadPin)) return problems.pin;
    return draft.leadPin === draft.leadPinAgain ? null : problems.pinAgain;
  },
  counters: ({ counterIds }: Draft) => (counterIds.length === 0 ? problems.counters : null),
  /** Rows that were left empty are nobody. */
  staff({ staff }: Draft): string | null {
    for (const [index, person] of staff.entries()) {
      if (isEmpty(person)) continue;
      if (!isText(person.name, 20)) return problems.staffName(index + 1);
      if (!isPin(person.pin)) return problems.staffPin(index + 1);
    }
    return null;
  },
};

export function requestOf(draft: Draft): SetupRequest {
  const contractor = draft.contractor.trim();
  return {
    siteName: draft.siteName.trim(),
    ...(contractor === "" ? {} : { contractor }),
    lead: { name: draft.leadName.trim(), pin: draft.leadPin },
    counterIds: [...draft.counterIds],
    staff: draft.staff
      .filter((person) => !isEmpty(person))
      .map(({ name, pin }) => ({ name: name.trim(), pin })),
  };
}
