import type { Billing } from "@desk/shared/contract/monthly-calls";
import { billingWords as words } from "./words.ts";

/** The fields of 請求の設定 as typed. */
export type BillingForm = { readonly "2026": string; readonly "2027": string; readonly registration: string };

export type EnteredBilling = { ok: true; billing: Billing } | { ok: false; problem: string };

export function formOf({ yearNet, registrationNumber }: Billing): BillingForm {
  return {
    "2026": yearNet["2026"]?.toString() ?? "",
    "2027": yearNet["2027"]?.toString() ?? "",
    registration: registrationNumber ?? "",
  };
}

/** Full-width digits, commas and 円 are what offices type; anything else is refused by name. */
export function billingOf(form: BillingForm): EnteredBilling {
  const yearNet: Billing["yearNet"] = {};
  for (const year of ["2026", "2027"] as const) {
    const entered = narrow(form[year]).replace(/[,、円]/g, "");
    if (entered === "") continue;
    if (!/^[1-9]\d{0,9}$/.test(entered)) return { ok: false, problem: words.noNumber(form[year].trim()) };
    yearNet[year] = Number(entered);
  }
  const registration = narrow(form.registration).replaceAll("-", "").toUpperCase();
  if (registration !== "" && !/^T\d{13}$/.test(registration))
    return { ok: false, problem: words.noRegistration(form.registration.trim()) };
  return { ok: true, billing: { yearNet, registrationNumber: registration || null } };
}

const narrow = (text: string) => text.normalize("NFKC").replace(/\s/g, "");
