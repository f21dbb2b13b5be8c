import type { Invoice as InvoiceFigures } from "@desk/shared/contract/monthly";
import { useState } from "react";
import { Button } from "../../ui/index.ts";
import { BillingDialog } from "./billing-dialog.tsx";
import { billingWords as words } from "./words.ts";

/** The month's part of the year's amount (S §14). */
export function Invoice({ invoice, onSaved }: { invoice: InvoiceFigures | null; onSaved: () => void }) {
  const [setting, setSetting] = useState(false);
  return (
    <section className="console-card" aria-labelledby="console-month-invoice">
      <header className="console-month-head">
        <h2 id="console-month-invoice">
          {words.title}
          {invoice !== null && <span className="number">{words.fiscalYear(invoice.fiscalYear)}</span>}
        </h2>
        <Button kind="quiet" onClick={() => setSetting(true)}>
          {words.set}
        </Button>
      </header>
      {invoice === null ? <p>{words.missing}</p> : <Amounts invoice={invoice} />}
      {setting && (
        <BillingDialog
          onClose={() => setSetting(false)}
          onSaved={() => {
            setSetting(false);
            onSaved();
          }}
        />
      )}
    </section>
  );
}

function Amounts({ invoice }: { invoice: InvoiceFigures }) {
  const { rows } = words;
  const entries = [
    [rows.year, words.yen(invoice.yearGross)],
    [rows.instalment, words.instalment(invoice.instalment)],
    [rows.net, words.yen(invoice.net)],
    [rows.tax, words.yen(invoice.tax)],
    [rows.gross, words.yen(invoice.gross)],
  ] as const;
  return (
    <>
      <dl className="console-month-amounts">
        {entries.map(([label, amount]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="number">{amount}</dd>
          </div>
        ))}
      </dl>
      <p className="field__hint">{words.rule}</p>
    </>
  );
}
