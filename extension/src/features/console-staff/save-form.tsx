import { type FormEvent, type ReactNode, useState } from "react";
import { type Result, sentenceOf } from "../../agent-client/index.ts";
import { Banner, Button, Dialog } from "../../ui/index.ts";
import { words } from "./words.ts";

/** A dialog with one question: it stays open, with what was typed, until the agent has said yes. */
export function SaveForm({
  title,
  problem,
  saveLabel = words.save,
  danger,
  onClose,
  save,
  children,
}: {
  title: string;
  /** Why it cannot be saved yet; told when the person tries. */
  problem: string | null;
  saveLabel?: string;
  danger?: boolean;
  onClose: () => void;
  save: () => Promise<Result<unknown>>;
  children: ReactNode;
}) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null) return setSaid(problem);
    setBusy(true);
    const result = await save();
    setBusy(false);
    if (!result.ok) setSaid(sentenceOf(result));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="console-staff-form" noValidate onSubmit={(event) => void submit(event)}>
        {children}
        {said !== null && <Banner kind="error">{said}</Banner>}
        <p role="status" className="visually-hidden">
          {busy ? words.saving : ""}
        </p>
        <div className="console-staff-actions">
          <Button type="submit" kind={danger ? "danger" : "primary"} disabled={busy}>
            {saveLabel}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
