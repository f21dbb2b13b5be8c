import { type ReactNode, useState } from "react";
import { Banner } from "../banner.tsx";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";

/** One question before something that cannot be taken back. Stays open while it fails, and says why. */
export function ConfirmDialog({
  title,
  action,
  danger,
  onClose,
  run,
  children,
}: {
  title: string;
  /** The word on the button. */
  action: string;
  danger?: boolean;
  onClose: () => void;
  /** Answers what was wrong, or null when it is done. */
  run: () => Promise<string | null>;
  children: ReactNode;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    setProblem(await run());
    setBusy(false);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="editing-form">
        {children}
        {problem !== null && <Banner kind="error">{problem}</Banner>}
        <div className="editing-row">
          <Button kind={danger ? "danger" : "primary"} disabled={busy} onClick={() => void go()}>
            {action}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            やめる
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
