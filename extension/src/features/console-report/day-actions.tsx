import { type DayCheckAnswer, submissionWayLabels } from "@desk/shared/contract/report-life";
import { useState } from "react";
import { type Failure, isOvertaken, sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { DiscardRevision, discardWords, SubmitDialog } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { ConfirmDay } from "./confirm-dialog.tsx";
import type { Notice } from "./day-page.tsx";
import { ReviseDialog } from "./revise-dialog.tsx";
import type { Stage } from "./stage.ts";
import type { DayTexts } from "./use-day-texts.ts";
import { words } from "./words.ts";

type Open =
  | { kind: "none" }
  | { kind: "confirm"; check: DayCheckAnswer }
  | { kind: "submit" }
  | { kind: "revise" };

/** The step that is due now, and its dialog. */
export function DayActions({
  answer,
  stage,
  texts,
  tell,
}: {
  answer: DayCheckAnswer;
  stage: Stage;
  texts: DayTexts;
  /** Says something and reads the day anew. */
  tell: (notice: Notice) => void;
}) {
  const { reports } = useLeadAgent();
  const [open, setOpen] = useState<Open>({ kind: "none" });
  const [busy, setBusy] = useState(false);
  const { report, fingerprint } = answer;
  const date = report.businessDate;
  const close = () => setOpen({ kind: "none" });
  const { done, refused } = outcomeOf(tell, close);
  const confirm = async (check: DayCheckAnswer, acknowledged: readonly string[]) => {
    const shown = { revision: check.report.revision, fingerprint: check.fingerprint };
    const result = await reports.confirm(date, shown, acknowledged);
    if (!result.ok) return refused(result);
    done(words.confirmed);
    return null;
  };
  /** Asks only when there is something to answer. */
  const begin = async () => {
    setBusy(true);
    if (await texts.save()) {
      const check = await reports.check(date);
      if (!check.ok) tell({ kind: "error", text: sentenceOf(check) });
      else if (check.value.notYet !== null) tell({ kind: "warning", text: check.value.notYet });
      else if (check.value.items.length > 0) setOpen({ kind: "confirm", check: check.value });
      else {
        const problem = await confirm(check.value, []);
        if (problem !== null) tell({ kind: "error", text: problem });
      }
    }
    setBusy(false);
  };
  return (
    <div className="editing-row console-report-next">
      <NextButton
        stage={stage}
        busy={busy}
        onConfirm={() => void begin()}
        onOpen={(kind) => setOpen({ kind })}
      />
      {report.revision > 1 && report.state !== "submitted" && <TakeBack report={report} tell={tell} />}
      {open.kind === "confirm" && (
        <ConfirmDay check={open.check} texts={texts} onClose={close} confirm={confirm} />
      )}
      {open.kind === "submit" && (
        <SubmitDialog
          title={words.submitTitle}
          sharedFolder={answer.sharedFolder}
          onClose={close}
          run={async (way) => {
            const result = await reports.submit(date, { revision: report.revision, fingerprint }, way);
            if (!result.ok) return refused(result);
            done(words.submitted(submissionWayLabels[way]));
            return null;
          }}
        />
      )}
      {open.kind === "revise" && (
        <ReviseDialog
          date={date}
          onClose={close}
          run={async (reason) => {
            const result = await reports.revise(date, report.revision, reason);
            if (!result.ok) return refused(result);
            done(words.revised(result.value.report.revision));
            return null;
          }}
        />
      )}
    </div>
  );
}

function outcomeOf(tell: (notice: Notice) => void, close: () => void) {
  return {
    done(text: string) {
      close();
      tell({ kind: "good", text });
    },
    /** A refusal within a dialog: one that lost to another lead leaves it, since the day is no longer what it was. */
    refused(failure: Failure): string | null {
      if (!isOvertaken(failure)) return sentenceOf(failure);
      close();
      tell({ kind: "warning", text: `${sentenceOf(failure)} ${words.conflict}` });
      return null;
    },
  };
}

function TakeBack({
  report: { businessDate, revision },
  tell,
}: {
  report: DayCheckAnswer["report"];
  tell: (notice: Notice) => void;
}) {
  const { reports } = useLeadAgent();
  const { done, refused } = outcomeOf(tell, () => {});
  return (
    <DiscardRevision
      revision={revision}
      run={async (reason) => {
        const result = await reports.discard(businessDate, revision, reason);
        if (!result.ok) return refused(result);
        done(discardWords.done(revision));
        return null;
      }}
    />
  );
}

/** The one button of the stage; a day that is still being collected has none. */
function NextButton({
  stage,
  busy,
  onConfirm,
  onOpen,
}: {
  stage: Stage;
  busy: boolean;
  onConfirm: () => void;
  onOpen: (kind: "submit" | "revise") => void;
}) {
  switch (stage) {
    case "collecting":
      return null;
    case "draft":
      return (
        <Button kind="primary" size="large" disabled={busy} onClick={onConfirm}>
          {words.confirm}
        </Button>
      );
    case "confirmed":
      return (
        <Button kind="primary" size="large" onClick={() => onOpen("submit")}>
          {words.submit}
        </Button>
      );
    case "submitted":
    case "replace":
      return (
        <Button
          kind={stage === "replace" ? "primary" : "secondary"}
          size="large"
          onClick={() => onOpen("revise")}
        >
          {words.replace}
        </Button>
      );
    default:
      return stage satisfies never;
  }
}
