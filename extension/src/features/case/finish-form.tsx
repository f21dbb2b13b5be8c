import { type Outcome, outcomeLabels, outcomes } from "@desk/shared/contract";
import type { CaseState } from "@desk/shared/figures/case";
import { useEffect, useRef, useState } from "react";
import { Button, noteProblem, ScreenedText } from "../../ui/index.ts";
import type { Finish } from "./actions.ts";
import { Choice } from "./choice.tsx";
import { Quantity } from "./quantity.tsx";
import { UsedDevices } from "./used-devices.tsx";

/** What a case is recorded with. */
export function FinishForm({
  state,
  value,
  onChange,
}: {
  state: CaseState;
  value: Finish;
  onChange: (value: Finish) => void;
}) {
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
      {value.feeAssisted !== null && value.outcome === "completed" && (
        <label className="case-check">
          <input
            type="checkbox"
            checked={value.feeAssisted}
            onChange={(event) => set({ feeAssisted: event.target.checked })}
          />
          手数料の収納補助をした
        </label>
      )}
      {!value.timeIsAccurate && <p className="case-finish__hint">件数には入り、時間の集計には入りません。</p>}
      {state.channel === "counter" && (
        <UsedDevices chosen={value.deviceIds} onChange={(deviceIds) => set({ deviceIds })} />
      )}
      <Note value={value.note} onChange={(note) => set({ note })} />
    </section>
  );
}

/** 完了, always in sight; the screen binds Enter to the same. */
export function FinishButton({ value, onFinish }: { value: Finish; onFinish: () => void }) {
  return (
    <section className="case-bottom" aria-label="記録">
      <Button
        kind="primary"
        size="large"
        wide
        hotkey="Enter"
        disabled={noteProblem(value.note) !== null}
        // It lies where 中止 and the last answer lay: the second click of a double click there is not for it.
        onClick={(event) => {
          if (event.detail <= 1) onFinish();
        }}
      >
        完了（{value.outcome === "completed" ? "" : `${outcomeLabels[value.outcome]}・`}
        {value.quantity}件）
      </Button>
    </section>
  );
}

function Outcomes({ value, onChange }: { value: Outcome; onChange: (outcome: Outcome) => void }) {
  return (
    <fieldset className="case-outcomes">
      <legend>結果</legend>
      {outcomes.map((outcome) => (
        <Choice
          key={outcome}
          type="radio"
          name="outcome"
          checked={value === outcome}
          onChange={() => onChange(outcome)}
        >
          {outcomeLabels[outcome]}
        </Choice>
      ))}
    </fieldset>
  );
}

function Note({ value, onChange }: { value: string; onChange: (note: string) => void }) {
  const [open, setOpen] = useState(value !== "");
  if (!open) {
    return (
      <Button kind="quiet" className="case-finish__note" onClick={() => setOpen(true)}>
        備考を書く（任意）
      </Button>
    );
  }
  return <NoteField value={value} onChange={onChange} />;
}

function NoteField({ value, onChange }: { value: string; onChange: (note: string) => void }) {
  const place = useRef<HTMLDivElement>(null);
  const isRefused = noteProblem(value) !== null;
  useEffect(() => {
    place.current?.querySelector("textarea")?.focus({ preventScroll: true });
  }, []);
  // The field comes into sight above 完了, and so does the reason when a text is refused.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reason makes the field longer
  useEffect(() => {
    place.current?.scrollIntoView({ block: "end" });
  }, [isRefused]);
  return (
    <div ref={place} className="case-finish__field">
      <ScreenedText
        label="備考（任意）"
        hint="お名前・番号・電話・生年月日・住所は書けません。"
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
