import { appSupport } from "./definitions/app-support.ts";
import { applicationNew } from "./definitions/application-new.ts";
import { applicationReissue } from "./definitions/application-reissue.ts";
import { applicationRenewal } from "./definitions/application-renewal.ts";
import { backOffice } from "./definitions/back-office.ts";
import { bankAccountRegistration } from "./definitions/bank-account-registration.ts";
import { callDocuments } from "./definitions/call-documents.ts";
import { callNoticeCard } from "./definitions/call-notice-card.ts";
import { callPickupBooking } from "./definitions/call-pickup-booking.ts";
import { callRenewal } from "./definitions/call-renewal.ts";
import { callSystem } from "./definitions/call-system.ts";
import { callVisitBooking } from "./definitions/call-visit-booking.ts";
import { certificateIssue } from "./definitions/certificate-issue.ts";
import { certificateRenewal } from "./definitions/certificate-renewal.ts";
import { guidance } from "./definitions/guidance.ts";
import { insuranceRegistration } from "./definitions/insurance-registration.ts";
import { pinReset } from "./definitions/pin-reset.ts";
import { pinlessSwitch } from "./definitions/pinless-switch.ts";
import type { Procedures } from "./model.ts";
import { appSupportWords } from "./texts/app-support.ts";
import { applicationNewWords } from "./texts/application-new.ts";
import { applicationReissueWords } from "./texts/application-reissue.ts";
import { applicationRenewalWords } from "./texts/application-renewal.ts";
import { backOfficeWords } from "./texts/back-office.ts";
import { bankAccountRegistrationWords } from "./texts/bank-account-registration.ts";
import { callDocumentsWords } from "./texts/call-documents.ts";
import { callNoticeCardWords } from "./texts/call-notice-card.ts";
import { callPickupBookingWords } from "./texts/call-pickup-booking.ts";
import { callRenewalWords } from "./texts/call-renewal.ts";
import { callSystemWords } from "./texts/call-system.ts";
import { callVisitBookingWords } from "./texts/call-visit-booking.ts";
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
  [applicationNew.id]: applicationNew,
  [applicationRenewal.id]: applicationRenewal,
  [applicationReissue.id]: applicationReissue,
  [guidance.id]: guidance,
  [insuranceRegistration.id]: insuranceRegistration,
  [bankAccountRegistration.id]: bankAccountRegistration,
  [backOffice.id]: backOffice,
  [appSupport.id]: appSupport,
  [callSystem.id]: callSystem,
  [callNoticeCard.id]: callNoticeCard,
  [callPickupBooking.id]: callPickupBooking,
  [callRenewal.id]: callRenewal,
  [callVisitBooking.id]: callVisitBooking,
  [callDocuments.id]: callDocuments,
};

export const words: WordsByProcedure = {
  [certificateRenewal.id]: certificateRenewalWords,
  [certificateIssue.id]: certificateIssueWords,
  [pinReset.id]: pinResetWords,
  [pinlessSwitch.id]: pinlessSwitchWords,
  [applicationNew.id]: applicationNewWords,
  [applicationRenewal.id]: applicationRenewalWords,
  [applicationReissue.id]: applicationReissueWords,
  [guidance.id]: guidanceWords,
  [insuranceRegistration.id]: insuranceRegistrationWords,
  [bankAccountRegistration.id]: bankAccountRegistrationWords,
  [backOffice.id]: backOfficeWords,
  [appSupport.id]: appSupportWords,
  [callSystem.id]: callSystemWords,
  [callNoticeCard.id]: callNoticeCardWords,
  [callPickupBooking.id]: callPickupBookingWords,
  [callRenewal.id]: callRenewalWords,
  [callVisitBooking.id]: callVisitBookingWords,
  [callDocuments.id]: callDocumentsWords,
};

/** Version that a case is stamped with; 1 for a procedure without a script. */
export function procedureVersion(procedureId: string): number {
  return procedures[procedureId]?.version ?? 1;
}
