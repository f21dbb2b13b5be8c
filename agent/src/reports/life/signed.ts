import type { ReportState } from "@desk/shared/contract";
import type { ReportRevision } from "@desk/shared/contract/report-life";
import type { RevisionHead } from "./day-repo.ts";

/**
 * Who confirmed and submitted a revision. `state` as it stands: a confirmation that the records have overtaken
 * counts no more, whatever the stored row says.
 */
export function signedOf(
  head: RevisionHead,
  state: ReportState,
  staff: readonly { readonly id: string; readonly name: string }[],
): Pick<ReportRevision, "confirmed" | "submitted" | "reason"> {
  const signed = (at: string, staffId: string) => ({
    ...{ at, staffId },
    staffName: staff.find(({ id }) => id === staffId)?.name ?? staffId,
  });
  const { confirmedAt, confirmedBy, submittedAt, submittedBy, submittedWay, submittedFolder, reason } = head;
  return {
    reason,
    confirmed:
      state === "draft" || confirmedAt === null || confirmedBy === null
        ? null
        : signed(confirmedAt, confirmedBy),
    submitted:
      submittedAt === null || submittedBy === null || submittedWay === null
        ? null
        : { ...signed(submittedAt, submittedBy), way: submittedWay, folder: submittedFolder },
  };
}
