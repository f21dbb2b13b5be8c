import type { StepFee } from "@desk/shared/procedures/model";
import { lazy } from "../../../content/index.ts";
import { paidAtLabels, words } from "./words.ts";

/** The amounts of this case, as staff read them out. */
export function FeesTool({
  fees,
  today,
  holds,
}: {
  fees: readonly StepFee[];
  today: string;
  holds: (predicate: string) => boolean;
}) {
  const { feesAt, formatFee } = lazy();
  return (
    <dl className="case-tool case-fees">
      {feesAt(fees, today, holds).map(({ case: id, row }) => (
        <div key={id}>
          <dt>{row?.label ?? words.unknownFee}</dt>
          <dd>
            <strong className="number">{row === null ? words.unknownFee : formatFee(row)}</strong>
            {row !== null && row.parts.length > 1 && (
              <small>{row.parts.map(({ label, yen }) => `${label}${formatFee({ yen })}`).join("＋")}</small>
            )}
            {row !== null && row.paidAt !== "none" && <small>{paidAtLabels[row.paidAt]}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
