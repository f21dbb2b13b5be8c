import { PinField, TextField } from "../../ui/editing/index.ts";
import type { Draft } from "./rules.ts";
import { words } from "./words.ts";

export type StepProps = { draft: Draft; onChange: (part: Partial<Draft>) => void };

/** 拠点と責任者: the names, and the lead's own PIN in place of the one that was shown. */
export function SiteStep({ draft, onChange }: StepProps) {
  return (
    <>
      <TextField
        label={words.siteName}
        hint={words.siteNameHint}
        value={draft.siteName}
        onChange={(siteName) => onChange({ siteName })}
      />
      <TextField
        label={words.contractor}
        hint={words.contractorHint}
        value={draft.contractor}
        onChange={(contractor) => onChange({ contractor })}
      />
      <TextField
        label={words.leadName}
        value={draft.leadName}
        onChange={(leadName) => onChange({ leadName })}
      />
      <PinField
        label={words.leadPin}
        hint={words.pinHint}
        value={draft.leadPin}
        onChange={(leadPin) => onChange({ leadPin })}
      />
      <PinField
        label={words.pinAgain}
        hint={words.pinAgainHint}
        value={draft.leadPinAgain}
        onChange={(leadPinAgain) => onChange({ leadPinAgain })}
      />
    </>
  );
}
