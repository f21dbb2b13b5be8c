import { Button } from "../../ui/index.ts";

const largest = 99;

/** 件数: one record may stand for several identical cases. */
export function Quantity({ value, onChange }: { value: number; onChange: (quantity: number) => void }) {
  return (
    <fieldset className="case-quantity" aria-label="件数">
      <span>件数</span>
      <Button
        kind="plain"
        aria-label="件数を減らす"
        disabled={value <= 1}
        onClick={() => onChange(value - 1)}
      >
        −
      </Button>
      <output className="number">{value}</output>
      <Button
        kind="plain"
        aria-label="件数を増やす"
        disabled={value >= largest}
        onClick={() => onChange(value + 1)}
      >
        ＋
      </Button>
    </fieldset>
  );
}
