import { formatWareki } from "@desk/shared/calendar/era";
import { addMonths } from "@desk/shared/calendar/months";
import { contractPeriod } from "@desk/shared/calendar/opening";
import type { Staff } from "@desk/shared/contract";
import { sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { FileButtons, WhenLoaded } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import "./console-shift.css";
import { MonthEditor } from "./month-editor.tsx";
import { words } from "./words.ts";

const noStaff: readonly Staff[] = [];
const [first, last] = [contractPeriod.from.slice(0, 7), contractPeriod.to.slice(0, 7)];

/** シフト表 (S §9(5)③): one month at a time. */
export function Shift({
  place: [wanted = ""],
  onPlace,
}: {
  /** `[]` or `["2026-05"]`. */
  place: readonly string[];
  onPlace: (place: readonly string[]) => void;
}) {
  const today = useDeskState((state) => state.businessDate);
  const staff = useDeskState((state) => state.settings.site?.staff) ?? noStaff;
  const { shifts } = useLeadAgent();
  const month = withinContract(/^\d{4}-(?:0[1-9]|1[0-2])$/.test(wanted) ? wanted : today.slice(0, 7));
  const read = useLoaded(`shift/${month}`, () => shifts.month(month));
  const step = (months: number) => addMonths(`${month}-01`, months).slice(0, 7);
  return (
    <>
      <section className="console-card shift" aria-labelledby="console-shift">
        <header className="shift-head">
          <h2 id="console-shift">{words.title}</h2>
          <Button disabled={month === first} onClick={() => onPlace([step(-1)])}>
            ‹ {words.previous}
          </Button>
          <strong className="number">{monthText(month)}</strong>
          <Button disabled={month === last} onClick={() => onPlace([step(1)])}>
            {words.next} ›
          </Button>
        </header>
        <WhenLoaded of={read}>
          {(answer) => (
            <MonthEditor
              key={`${month}/${answer.revision}`}
              read={answer}
              staff={staff}
              reload={read.reload}
            />
          )}
        </WhenLoaded>
      </section>
      <section className="console-card" aria-labelledby="console-shift-files">
        <h2 id="console-shift-files">{words.files}</h2>
        <p>{words.filesText}</p>
        <FileButtons
          fileName={words.fileName(month)}
          get={async (format) => {
            const file = await shifts.file(month, format);
            return file.ok ? file : { ok: false, problem: sentenceOf(file) };
          }}
        />
      </section>
    </>
  );
}

const withinContract = (month: string) => (month < first ? first : month > last ? last : month);
const monthText = (month: string) => formatWareki(`${month}-01`).replace(/1日.*$/, "");
