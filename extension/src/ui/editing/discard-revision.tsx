import { useState } from "react";
import { Button } from "../button.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { discardWords as words } from "./report-words.ts";

/** 差替えを取りやめる: the way back from a revision that was opened by mistake, of a day or of a month. */
export function DiscardRevision({
  revision,
  run,
}: {
  /** Of the draft. */
  revision: number;
  /** Answers what was wrong, or null when it is done. */
  run: (reason: string) => Promise<string | null>;
}) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && (
        <ReasonDialog
          danger
          title={words.title(revision)}
          action={words.open}
          words={words}
          onClose={close}
          run={async (reason) => {
            const problem = await run(reason);
            if (problem === null) close();
            return problem;
          }}
        >
          <p>{words.lead}</p>
        </ReasonDialog>
      )}
    </>
  );
}
