import { type ReactNode, useState } from "react";
import { noteProblem, ScreenedText } from "../screened-text.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";

/** A step that is not taken without its reason; what looks like personal data does not leave the field. */
export function ReasonDialog({
  title,
  action,
  danger = false,
  words,
  onClose,
  run,
  children,
}: {
  title: string;
  /** The word on the button. */
  action: string;
  danger?: boolean;
  words: { readonly reason: string; readonly reasonHint: string; readonly noReason: string };
  onClose: () => void;
  /** Answers what was wrong, or null when it is done. */
  run: (reason: string) => Promise<string | null>;
  children: ReactNode;
}) {
  const [reason, setReason] = useState("");
  const go = async () => {
    if (reason.trim() === "") return words.noReason;
    return noteProblem(reason) ?? run(reason.trim());
  };
  return (
    <ConfirmDialog title={title} action={action} danger={danger} onClose={onClose} run={go}>
      {children}
      <ScreenedText label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} />
    </ConfirmDialog>
  );
}
