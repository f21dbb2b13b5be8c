import type { DecisionRequest } from "@desk/shared/procedures/version-requests";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Banner } from "../banner.tsx";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { ScreenedText } from "../screened-text.tsx";
import { type DecisionForm, decisionOf } from "./decision.ts";
import { TextField } from "./fields.tsx";

/** 市の決定を記録: stays open, with what was typed, until the agent has said yes. */
export function DecisionDialog({
  title,
  today,
  onClose,
  record,
  children,
}: {
  title: string;
  /** The JST day, for the fields. */
  today: string;
  onClose: () => void;
  /** Answers what was wrong, or null when it is recorded. */
  record: (decision: DecisionRequest) => Promise<string | null>;
  /** What the decision is about. */
  children?: ReactNode;
}) {
  const [form, setForm] = useState<DecisionForm>({
    kind: "approved",
    date: today,
    approverTitle: "",
    number: "",
    memo: "",
    effectiveFrom: today,
  });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<DecisionForm>) => setForm({ ...form, ...change });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = decisionOf(form);
    if (!read.ok) return setProblem(read.problem);
    setBusy(true);
    setProblem(await record(read.decision));
    setBusy(false);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="editing-form" noValidate onSubmit={(event) => void submit(event)}>
        {children}
        <Fields form={form} set={set} />
        {problem !== null && <Banner kind="error">{problem}</Banner>}
        <div className="editing-row">
          <Button type="submit" kind="primary" disabled={busy}>
            記録する
          </Button>
          <Button kind="quiet" onClick={onClose}>
            やめる
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Fields({ form, set }: { form: DecisionForm; set: (change: Partial<DecisionForm>) => void }) {
  const kindName = useId();
  return (
    <>
      <fieldset className="editing-row">
        <legend className="field__label">市の決定</legend>
        {(["approved", "refused"] as const).map((kind) => (
          <label key={kind} className="editing-check">
            <input type="radio" name={kindName} checked={form.kind === kind} onChange={() => set({ kind })} />
            {kind === "approved" ? "承認" : "差戻し"}
          </label>
        ))}
      </fieldset>
      <div className="editing-row">
        <TextField label="決定の日付" type="date" value={form.date} onChange={(date) => set({ date })} />
        {form.kind === "approved" && (
          <TextField
            label="適用日（この日から使う）"
            type="date"
            value={form.effectiveFrom}
            onChange={(effectiveFrom) => set({ effectiveFrom })}
          />
        )}
      </div>
      <div className="editing-row">
        <TextField
          label="承認者の職名（お名前は書かない）"
          value={form.approverTitle}
          onChange={(approverTitle) => set({ approverTitle })}
        />
        <TextField label="承認番号（あれば）" value={form.number} onChange={(number) => set({ number })} />
      </div>
      <ScreenedText
        label={form.kind === "approved" ? "メモ（任意）" : "差戻しの理由・メモ"}
        value={form.memo}
        onChange={(memo) => set({ memo })}
      />
    </>
  );
}
