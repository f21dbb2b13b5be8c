import type { BillingAnswer } from "@desk/shared/contract/monthly-calls";
import { useState } from "react";
import { sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { ConfirmDialog, TextField, WhenLoaded } from "../../ui/editing/index.ts";
import { Dialog } from "../../ui/index.ts";
import { type BillingForm, billingOf, formOf } from "./billing.ts";
import { billingWords as words } from "./words.ts";

type Props = { onClose: () => void; onSaved: () => void };

/** 請求の設定: what no record can tell. */
export function BillingDialog(props: Props) {
  const { months } = useLeadAgent();
  const billing = useLoaded("billing", months.billing);
  if (billing.value === null)
    return (
      <Dialog title={words.set} onClose={props.onClose}>
        <WhenLoaded of={billing}>{() => null}</WhenLoaded>
      </Dialog>
    );
  return <BillingFields {...props} answer={billing.value} />;
}

function BillingFields({ answer, onClose, onSaved }: Props & { answer: BillingAnswer }) {
  const { months } = useLeadAgent();
  const [form, setForm] = useState<BillingForm>(formOf(answer.billing));
  const save = async () => {
    const entered = billingOf(form);
    if (!entered.ok) return entered.problem;
    const saved = await months.saveBilling(entered.billing, answer.revision);
    if (!saved.ok) return sentenceOf(saved);
    onSaved();
    return null;
  };
  return (
    <ConfirmDialog title={words.set} action={words.save} onClose={onClose} run={save}>
      {(["2026", "2027"] as const).map((year) => (
        <TextField
          key={year}
          label={words.yearNet(year)}
          value={form[year]}
          onChange={(text) => setForm({ ...form, [year]: text })}
        />
      ))}
      <TextField
        label={words.registration}
        value={form.registration}
        onChange={(registration) => setForm({ ...form, registration })}
      />
    </ConfirmDialog>
  );
}
