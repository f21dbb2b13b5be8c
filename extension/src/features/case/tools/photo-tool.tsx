import { useState } from "react";
import { lazy } from "../../../content/index.ts";
import { Button, Dialog, useHotkeys } from "../../../ui/index.ts";
import { words } from "./words.ts";

/** 顔写真の決まり, one tap away: the table is longer than a step. */
export function PhotoTool() {
  const [open, setOpen] = useState(false);
  useHotkeys({ d: () => setOpen(true) });
  const { rules, exceptions } = lazy().photoRules;
  return (
    <div className="case-tool case-tool--button">
      <Button wide hotkey="D" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.photo}
      </Button>
      {open && (
        <Dialog title={words.photoTitle} onClose={() => setOpen(false)}>
          <Rules rules={rules} />
          <h3>{words.exceptions}</h3>
          <Rules rules={exceptions} />
        </Dialog>
      )}
    </div>
  );
}

function Rules({ rules }: { rules: readonly { label: string; rule: string }[] }) {
  return (
    <dl className="case-rules">
      {rules.map(({ label, rule }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{rule}</dd>
        </div>
      ))}
    </dl>
  );
}
