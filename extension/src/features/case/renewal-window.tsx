import { isBusinessDate } from "@desk/shared/calendar/business-date";
import { formatWareki } from "@desk/shared/calendar/era";
import {
  insuranceGraceEnd,
  type RenewalState,
  renewalOpensOn,
  renewalState,
} from "@desk/shared/calendar/renewal";
import { useId } from "react";
import { windowLabels } from "./words.ts";

/** The answer that a date speaks for; null while there is no complete date. */
export function renewalStateOf(expiry: string, today: string): RenewalState | null {
  return isBusinessDate(expiry) ? renewalState(expiry, today) : null;
}

/** 有効期限 → 更新できる初日. What is typed stays on this screen: it is recorded nowhere. */
export function RenewalWindow({
  expiry,
  onChange,
  today,
}: {
  expiry: string;
  onChange: (expiry: string) => void;
  today: string;
}) {
  const id = useId();
  const state = renewalStateOf(expiry, today);
  return (
    <div className="case-window">
      <label htmlFor={id}>証明書の有効期限</label>
      <input
        id={id}
        className="field__input"
        type="date"
        min="2016-01-01"
        max="2040-12-31"
        value={expiry}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="case-window__answer" role="status">
        {state === null ? (
          "入れると、更新できる初日が出ます（記録しません）"
        ) : (
          <>
            <strong>{windowLabels[state]}</strong>
            <br />
            {state === "expired"
              ? `保険証の資格確認は ${formatWareki(insuranceGraceEnd(expiry))} まで`
              : `初日 ${formatWareki(renewalOpensOn(expiry))}`}
          </>
        )}
      </p>
    </div>
  );
}
