import { formatMonthDay, formatWarekiMonth } from "@desk/shared/calendar/era";
import type { ImportAnswer } from "@desk/shared/contract/imports";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { useDeskState } from "../../outbox/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { Table } from "./table.tsx";
import { words } from "./words.ts";

/** What would be taken in; or, when a line will not do, which ones and why. */
export function Preview({
  answer,
  busy,
  onCommit,
}: {
  answer: ImportAnswer;
  busy: boolean;
  onCommit: () => void;
}) {
  const { refused, warnings } = answer;
  return (
    <section className="console-import-preview" aria-label={words.preview}>
      {refused.length > 0 && <Refused refused={refused} />}
      {warnings.length > 0 && (
        <Banner kind="warning">
          <p>{words.warnings}</p>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Banner>
      )}
      <Taken answer={answer} />
      <div>
        <Button
          kind="primary"
          disabled={busy || refused.length > 0 || answer.lines.length === 0}
          onClick={onCommit}
        >
          {words.commit}
        </Button>
      </div>
    </section>
  );
}

function Refused({ refused }: Pick<ImportAnswer, "refused">) {
  return (
    <>
      <Banner kind="error">
        <strong>{words.refusedTitle(refused.length)}</strong>　{words.refusedHint}
      </Banner>
      <Table
        caption={words.refusedTitle(refused.length)}
        heads={words.refusedColumns}
        rows={refused.map(({ line, reasons }) => ({
          key: String(line),
          cells: [words.line(line), reasons.join(" ")],
        }))}
      />
    </>
  );
}

function Taken({ answer: { lines, months } }: { answer: ImportAnswer }) {
  const counters = useDeskState((state) => state.settings.site?.counters);
  const counterOf = (id: string | null) =>
    id === null ? words.allCounters : (counters?.find((one) => one.id === id)?.label ?? id);
  if (lines.length === 0) return null;
  return (
    <>
      <Table
        caption={words.months}
        heads={words.monthColumns}
        rows={months.map(({ month, total, replaces }) => ({
          key: month,
          cells: [
            formatWarekiMonth(month),
            words.cases(total),
            replaces === null
              ? words.notYet
              : words.replaces(replaces.total, formatMonthDay(replaces.importedAt.slice(0, 10))),
          ],
        }))}
      />
      <details>
        <summary>{words.lines(lines.length)}</summary>
        <Table
          caption={words.lines(lines.length)}
          heads={words.lineColumns}
          rows={lines.map(({ line, month, procedureId, counterId, count }) => ({
            key: String(line),
            cells: [
              words.line(line),
              formatWarekiMonth(month),
              catalogueEntry(procedureId)?.title ?? procedureId,
              counterOf(counterId),
              words.cases(count),
            ],
          }))}
        />
      </details>
    </>
  );
}
