import { timeOf } from "@desk/shared/calendar/business-date";

/** A pairing code as it is read out from one screen and typed at another. */
export function PairingCode({ label, code, expiresAt }: { label: string; code: string; expiresAt: string }) {
  return (
    <div className="pairing-code">
      <p>{label}の登録コード</p>
      <output className="pairing-code__digits number" aria-label={`${label}の登録コード`}>
        {code}
      </output>
      <p>
        <span className="number">{timeOf(expiresAt)}</span>
        まで有効です（1回限り）。表示は今回だけです。
      </p>
    </div>
  );
}
