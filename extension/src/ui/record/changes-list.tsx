import { timeOf } from "@desk/shared/calendar/business-date";
import type { Correction, Outcome } from "@desk/shared/contract";
import { outcomeLabels } from "@desk/shared/contract/labels";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { Change } from "./record-value.ts";
import { fieldLabels, kindLabels, words } from "./words.ts";

/** A field's raw value as staff say it. */
export function valueText(field: Change["field"], raw: Change["before"]): string {
  if (raw === null) return words.nothing;
  switch (field) {
    case "procedureId":
      return catalogueEntry(String(raw))?.title ?? String(raw);
    case "outcome":
      return outcomeLabels[raw as Outcome] ?? String(raw);
    case "startedAt":
    case "finishedAt":
      return timeOf(String(raw));
    case "quantity":
      return words.count(Number(raw));
    case "timeIsAccurate":
      return raw === true ? words.yes : words.no;
    default:
      return field satisfies never;
  }
}

/** 訂正：結果 完了→中止（選び間違い）, one line. */
export function markText({
  kind,
  reason,
  changes = [],
}: Pick<Correction, "kind" | "reason" | "changes">): string {
  const told = changes.map(
    ({ field, before, after }) =>
      `${fieldLabels[field]} ${valueText(field, before)}→${valueText(field, after)}`,
  );
  return `${kindLabels[kind]}：${[...told, reason].join("、")}`;
}

/** 変更前 → 変更後 of a correction that is about to be recorded. */
export function ChangesTable({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <table className="record-changes">
      <caption>{words.changes}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldLabels[field]}</th>
            <td className="number">{valueText(field, before)}</td>
            <td className="number">{valueText(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
