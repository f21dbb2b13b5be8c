import { appSupport } from "./definitions/app-support.ts";
import { backOffice } from "./definitions/back-office.ts";
import { bankAccountRegistration } from "./definitions/bank-account-registration.ts";
import { certificateIssue } from "./definitions/certificate-issue.ts";
import { certificateRenewal } from "./definitions/certificate-renewal.ts";
import { guidance } from "./definitions/guidance.ts";
import { insuranceRegistration } from "./definitions/insurance-registration.ts";
import { pinReset } from "./definitions/pin-reset.ts";
import { pinlessSwitch } from "./definitions/pinless-switch.ts";
import type { Procedures } from "./model.ts";
import { appSupportWords } from "./texts/app-support.ts";
import { backOfficeWords } from "./texts/back-office.ts";
import { bankAccountRegistrationWords } from "./texts/bank-account-registration.ts";
import { certificateIssueWords } from "./texts/certificate-issue.ts";
import { certificateRenewalWords } from "./texts/certificate-renewal.ts";
import { guidanceWords } from "./texts/guidance.ts";
import { insuranceRegistrationWords } from "./texts/insurance-registration.ts";
import { pinResetWords } from "./texts/pin-reset.ts";
import { pinlessSwitchWords } from "./texts/pinless-switch.ts";
import type { WordsByProcedure } from "./words.ts";

/** The scripts that the desk has; every other procedure of the catalogue is logged without steps. */
export const procedures: Procedures = {
  [certificateRenewal.id]: certificateRenewal,
  [certificateIssue.id]: certificateIssue,
  [pinReset.id]: pinReset,
  [pinlessSwitch.id]: pinlessSwitch,
  [guidance.id]: guidance,
  [insuranceRegistration.id]: insuranceRegistration,
  [bankAccountRegistration.id]: bankAccountRegistration,
  [backOffice.id]: backOffice,
  [appSupport.id]: appSupport,
};

export const words: WordsByProcedure = {
  [certificateRenewal.id]: certificateRenewalWords,
  [certificateIssue.id]: certificateIssueWords,
  [pinReset.id]: pinResetWords,
  [pinlessSwitch.id]: pinlessSwitchWords,
  [guidance.id]: guidanceWords,
  [insuranceRegistration.id]: insuranceRegistrationWords,
  [bankAccountRegistration.id]: bankAccountRegistrationWords,
  [backOffice.id]: backOfficeWords,
  [appSupport.id]: appSupportWords,
};

/** Version that a case is stamped with; 1 for a procedure without a script. */
export function procedureVersion(procedureId: string): number {
  return procedures[procedureId]?.version ?? 1;
}
