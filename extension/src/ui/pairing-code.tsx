/** A pairing code as it is read out from one screen and typed at another. */
export function PairingCode({ label, code }: { label: string; code: string }) {
  return (
    <div className="pairing-code">
      <p>{label}の登録コード</p>
      <output className="pairing-code__digits number" aria-label={`${label}の登録コード`}>
        {code}
      </output>
      <p>発行から10分間、1回だけ使えます。表示は今回だけです。</p>
    </div>
  );
}
