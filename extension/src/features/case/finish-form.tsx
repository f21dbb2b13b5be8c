import { type Outcome, outcomeLabels, outcomes } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { useState } from "react";
import { useDeskState } from "../../outbox/index.ts";
import { Button, noteProblem, ScreenedText } from "../../ui/index.ts";
import type { Finish } from "./actions.ts";
import { DeviceChooser } from "./device-chooser.tsx";
import { Quantity } from "./quantity.tsx";

export type FinishFormProps = {
  state: CaseState;
  value: Finish;
  onChange: (value: Finish) => void;
  onFinish: () => void;
};

/** What a case is recorded with. The parent binds the keys: Enter = 完了. */
export function FinishForm({ state, value, onChange, onFinish }: FinishFormProps) {
  const set = (change: Partial<Finish>) => onChange({ ...value, ...change });
  return (
    <section className="case-finish" aria-label="記録の内容">
      <Outcomes value={value.outcome} onChange={(outcome) => set({ outcome })} />
      <div className="case-finish__row">
        <Quantity value={value.quantity} onChange={(quantity) => set({ quantity })} />
        <label className="case-check">
          <input
            type="checkbox"
            checked={value.timeIsAccurate}
            onChange={(event) => set({ timeIsAccurate: event.target.checked })}
          />
          時間は正確
        </label>
      </div>
      {!value.timeIsAccurate && <p className="case-finish__hint">件数には入り、時間の集計には入りません。</p>}
      <UsedDevices state={state} value={value} set={set} />
      <Note value={value.note} onChange={(note) => set({ note })} />
      <Button
        kind="primary"
        size="large"
        wide
        hotkey="Enter"
        disabled={noteProblem(value.note) !== null}
        onClick={onFinish}
      >
        完了
      </Button>
    </section>
  );
}

function Outcomes({ value, onChange }: { value: Outcome; onChange: (outcome: Outcome) => void }) {
  return (
    <fieldset className="case-outcomes">
      <legend>結果</legend>
      {outcomes.map((outcome) => (
        <label key={outcome} className="case-choice case-outcomes__one">
          <input
            type="radio"
            name="outcome"
            className="visually-hidden"
            checked={value === outcome}
            onChange={() => onChange(outcome)}
          />
          {outcomeLabels[outcome]}
        </label>
      ))}
    </fieldset>
  );
}

function UsedDevices({
  state,
  value,
  set,
}: {
  state: CaseState;
  value: Finish;
  set: (change: Partial<Finish>) => void;
}) {
  const site = useDeskState((all) => all.settings.site);
  const states = useDeskState((all) => all.devices);
  const devices =
    site?.devices.filter(({ kind }) => (kind === "phone") === (state.channel === "phone")) ?? [];
  if (devices.length === 0) return null;
  return (
    <div className="case-finish__devices">
      <span>使った機器</span>
      <DeviceChooser
        label="使った機器"
        devices={devices}
        states={states}
        chosen={value.deviceIds}
        onChange={(deviceIds) => set({ deviceIds })}
      />
    </div>
  );
}

function Note({ value, onChange }: { value: string; onChange: (note: string) => void }) {
  const [open, setOpen] = useState(value !== "");
  if (!open) {
    return (
      <Button kind="quiet" onClick={() => setOpen(true)}>
        備考を書く（任意）
      </Button>
    );
  }
  return (
    <ScreenedText
      label="備考（任意）"
      hint="お名前・番号・電話・生年月日・住所は書けません。"
      value={value}
      onChange={onChange}
    />
  );
}
