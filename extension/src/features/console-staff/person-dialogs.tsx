import { useState } from "react";
import type { Result } from "../../agent-client/index.ts";
import { PinField } from "../../ui/editing/index.ts";
import { pinProblem } from "./rules.ts";
import { SaveForm } from "./save-form.tsx";
import { words } from "./words.ts";

type AboutPerson<T extends unknown[]> = {
  name: string;
  onClose: () => void;
  save: (...args: T) => Promise<Result<unknown>>;
};

/** 暗証番号を変更: a new PIN for somebody who forgot the old one. */
export function PinDialog({ name, onClose, save }: AboutPerson<[pin: string]>) {
  const [pin, setPin] = useState("");
  return (
    <SaveForm
      title={words.resetTitle(name)}
      problem={pinProblem(pin)}
      onClose={onClose}
      save={() => save(pin)}
    >
      <PinField label={words.pin} hint={words.pinHint} value={pin} onChange={setPin} />
    </SaveForm>
  );
}

/** 使用終了: asked once more, for it ends the person's work at the counters. */
export function StopDialog({ name, onClose, save }: AboutPerson<[]>) {
  return (
    <SaveForm
      title={words.deactivateTitle(name)}
      problem={null}
      saveLabel={words.deactivate}
      danger
      onClose={onClose}
      save={() => save()}
    >
      <p>{words.deactivateBody}</p>
    </SaveForm>
  );
}
