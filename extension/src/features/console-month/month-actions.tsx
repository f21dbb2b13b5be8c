import type { MonthlyAnswer } from "@desk/shared/contract/monthly-calls";
import { submissionWayLabels } from "@desk/shared/contract/report-life";
import { useState } from "react";
import { type Failure, isOvertaken, sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { DiscardRevision, discardWords, SubmitDialog } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import type { Notice } from "./month-page.tsx";
import { ReviseDialog } from "./revise-dialog.tsx";
import type { MonthStage } from "./stage.ts";
import type { MonthTexts } from "./use-month-texts.ts";
import { reviseWords, words } from "./words.ts";

/** 提出 or 差替え, whichever comes next. */
export function MonthActions({
  answer: { report, textsRevision, differences },
  stage,
  texts,
  tell,
}: {
  answer: MonthlyAnswer;
  stage: MonthStage;
  texts: MonthTexts;
  /** Says something and reads the month anew. */
  tell: (notice: Notice) => void;
}) {
  const { months, reports } = useLeadAgent();
  const [open, setOpen] = useState<"none" | "submit" | "revise">("none");
  const settings = useLoaded("settings", reports.settings);
  const isDraft = stage === "blocked" || stage === "ready";
  const done = (text: string) => {
    setOpen("none");
    tell({ kind: "good", text });
    return null;
  };
  const refused = (failure: Failure): string | null => {
    if (!isOvertaken(failure)) return sentenceOf(failure);
    setOpen("none");
    tell({ kind: "warning", text: `${sentenceOf(failure)} ${words.conflict}` });
    return null;
  };
  return (
    <div className="editing-row">
      {isDraft ? (
        <Button
          kind="primary"
          size="large"
          disabled={stage === "blocked" || texts.dirty}
          onClick={() => setOpen("submit")}
        >
          {words.submit}
        </Button>
      ) : (
        <Button
          kind={stage === "replace" ? "primary" : "secondary"}
          size="large"
          onClick={() => setOpen("revise")}
        >
          {reviseWords.open}
        </Button>
      )}
      {isDraft && report.revision > 1 && (
        <DiscardRevision
          revision={report.revision}
          run={async (reason) => {
            const result = await months.discard(report.month, report.revision, reason);
            return result.ok ? done(discardWords.done(report.revision)) : refused(result);
          }}
        />
      )}
      {open === "submit" && (
        <SubmitDialog
          title={words.submitTitle}
          sharedFolder={settings.value?.sharedFolder ?? null}
          onClose={() => setOpen("none")}
          run={async (way) => {
            const shown = { revision: report.revision, textsRevision };
            const result = await months.submit(report.month, shown, way);
            return result.ok ? done(words.submitted(submissionWayLabels[way])) : refused(result);
          }}
        />
      )}
      {open === "revise" && (
        <ReviseDialog
          differences={differences}
          onClose={() => setOpen("none")}
          run={async (reason) => {
            const result = await months.revise(report.month, report.revision, reason);
            return result.ok ? done(words.revised(result.value.report.revision)) : refused(result);
          }}
        />
      )}
    </div>
  );
}
