import { type SubmissionWay, submissionWayLabels, submissionWays } from "@desk/shared/contract/report-life";
import { useId, useState } from "react";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { submitWords as words } from "./report-words.ts";

/** 提出: how the report reaches the city. From here on this revision cannot be changed. */
export function SubmitDialog({
  title,
  sharedFolder,
  onClose,
  run,
}: {
  title: string;
  /** Where the files are copied to; null = not set up. */
  sharedFolder: string | null;
  onClose: () => void;
  /** Answers what was wrong, or null when it is done. */
  run: (way: SubmissionWay) => Promise<string | null>;
}) {
  const [way, setWay] = useState<SubmissionWay>(sharedFolder === null ? "hand" : "shared-folder");
  const name = useId();
  return (
    <ConfirmDialog title={title} action={words.run} onClose={onClose} run={() => run(way)}>
      <p>{words.lead}</p>
      <fieldset className="editing-ways">
        <legend className="field__label">{words.way}</legend>
        {submissionWays.map((one) => {
          const closed = one === "shared-folder" && sharedFolder === null;
          return (
            <label key={one} className="editing-check">
              <input
                type="radio"
                name={name}
                checked={way === one}
                disabled={closed}
                onChange={() => setWay(one)}
              />
              <span>
                <strong>{submissionWayLabels[one]}</strong>
                <span className="field__hint">
                  {closed ? words.noFolder : words.hints[one]}
                  {one === "shared-folder" && sharedFolder !== null && ` ${words.folder(sharedFolder)}`}
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
    </ConfirmDialog>
  );
}
