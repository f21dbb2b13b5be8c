import { useState } from "react";
import { Button, Dialog, noteProblem, ScreenedText } from "../../ui/index.ts";
import { voidReasons, words } from "./words.ts";

/** 取消の理由: one of a short list, or a text that is screened in place. */
export function VoidDialog(props: {
  subject: string;
  /** Kept by the caller: Esc closes the dialog and loses nothing. */
  text: string;
  onText: (text: string) => void;
  onVoid: (reason: string) => void;
  onClose: () => void;
}) {
  const { subject, text, onText, onVoid, onClose } = props;
  const [asked, setAsked] = useState(false);
  const reason = text.trim();
  const submit = () => {
    if (reason === "") setAsked(true);
    else if (noteProblem(reason) === null) onVoid(reason);
  };
  return (
    <Dialog title={words.voidTitle} onClose={onClose}>
      <p className="history__subject">{subject}</p>
      <p className="field__hint">{words.voidLead}</p>
      <fieldset className="history__reasons">
        <legend className="field__label">{words.reason}</legend>
        {voidReasons.map((one) => (
          <Button key={one} onClick={() => onVoid(one)}>
            {one}
          </Button>
        ))}
      </fieldset>
      <ScreenedText label={words.otherReason} hint={words.otherHint} value={text} onChange={onText} />
      {asked && reason === "" && (
        <p className="field__error" role="alert">
          {words.needReason}
        </p>
      )}
      <Button kind="danger" disabled={noteProblem(reason) !== null} onClick={submit}>
        {words.submit}
      </Button>
    </Dialog>
  );
}
