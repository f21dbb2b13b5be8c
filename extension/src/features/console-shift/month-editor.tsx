import { formatMonthDay } from "@desk/shared/calendar/era";
import type { ShiftMonthAnswer, Staff } from "@desk/shared/contract";
import { copyWeek, mondaysOf } from "@desk/shared/shifts/copy-week";
import { type CsvContext, writeShiftCsv } from "@desk/shared/shifts/csv";
import { useMemo, useState } from "react";
import { download } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { CopyWeekDialog } from "./copy-week-dialog.tsx";
import { Faults } from "./faults.tsx";
import { Grid } from "./grid.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { Palette } from "./palette.tsx";
import { Records } from "./records.tsx";
import { RulesDialog } from "./rules-dialog.tsx";
import { SaveBar } from "./save-bar.tsx";
import { rectOf, type Selection, selectOne } from "./selection.ts";
import { entriesOf, tableOf } from "./table.ts";
import { placedAt, typedInto } from "./typed.ts";
import { usePlan } from "./use-plan.ts";
import { useView } from "./use-view.ts";
import { words } from "./words.ts";

type Open = "copy" | "import" | "rules" | null;

/** One month: the grid, what is missing in it, and what became of it. */
export function MonthEditor({
  read,
  staff,
  reload,
}: {
  read: ShiftMonthAnswer;
  staff: readonly Staff[];
  reload: () => void;
}) {
  const editor = usePlan(read);
  const { working, answer, write, change } = editor;
  const view = useView(editor, staff);
  const [selection, setSelection] = useState<Selection>(selectOne({ row: 0, column: 0 }));
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const plan = useMemo(
    () => ({ codes: working.codes, required: working.required, entries: entriesOf(working.table) }),
    [working],
  );
  const { axes, text } = view;
  const rect = rectOf(selection);
  const context = { plan, days: answer.days, staff, posts: text.posts };
  const close = () => setOpen(null);
  if (axes.people.length === 0) return <p className="console-empty">{words.noPeople}</p>;
  return (
    <>
      <SaveBar editor={editor} reload={reload}>
        <Button onClick={() => setOpen("copy")}>{words.copyWeek}</Button>
        <Button onClick={() => setOpen("rules")}>{words.rules}</Button>
        <Button onClick={() => setOpen("import")}>{words.csvIn}</Button>
        <Button onClick={() => saveCsv(context, answer.month)}>{words.csvOut}</Button>
      </SaveBar>
      <Palette
        codes={working.codes}
        posts={text.posts}
        onCode={(code) => write(typedInto(rect, code, axes, text).writes)}
        onPost={(post) => write(placedAt(rect, post, working.table, axes))}
        onClear={() => write(typedInto(rect, "", axes, text).writes)}
      />
      {problem !== null && <Banner kind="error">{problem}</Banner>}
      {said !== null && <Banner kind="good">{said}</Banner>}
      <Grid
        label={words.grid(answer.month)}
        {...view}
        days={answer.days}
        table={working.table}
        required={working.required}
        selection={selection}
        onSelect={setSelection}
        onWrite={write}
        onProblem={setProblem}
        onUndo={editor.undo}
      />
      <p className="field__hint">{words.help}</p>
      <Faults
        faults={view.faults}
        empty={plan.entries.length === 0}
        onGo={(fault) => setSelection(selectOne(view.placeOf(fault)))}
      />
      <Records editor={editor} staff={staff} active={view.at(selection.active)} />
      {open === "copy" && (
        <CopyWeekDialog
          days={answer.days}
          mondays={mondaysOf(answer.days)}
          date={axes.dates[selection.active.column] ?? ""}
          onClose={close}
          onCopy={(from, to) => {
            const source = { entries: plan.entries, days: answer.days };
            const { entries, left } = copyWeek(source, from, source, to);
            change({ table: tableOf(entries) });
            setSaid(words.copied(left.map(formatMonthDay)));
          }}
        />
      )}
      {open === "rules" && <RulesDialog working={working} onApply={change} onClose={close} />}
      {open === "import" && (
        <ImportDialog
          context={context}
          onClose={close}
          onTake={({ entries }) => change({ table: tableOf(entries) })}
        />
      )}
    </>
  );
}

function saveCsv(context: CsvContext, month: string): void {
  download(new Blob([writeShiftCsv(context)], { type: "text/csv" }), words.csvName(month));
}
