import { formatMonthDay } from "@desk/shared/calendar/era";
import type { SavedAbsence, Staff } from "@desk/shared/contract";
import { absenceText } from "@desk/shared/shifts/planned-staff";
import { useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { ConfirmDialog } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { AbsenceDialog } from "./absence-dialog.tsx";
import { recordWords as words } from "./record-words.ts";
import type { PlanEditor } from "./use-plan.ts";

type Open = { kind: "edit" | "remove"; saved: SavedAbsence } | null;

/** 欠員・交代 of the month (S §9(4)). */
export function AbsenceList({
  editor: { answer, dirty, take },
  staff,
  active,
}: {
  editor: PlanEditor;
  staff: readonly Staff[];
  active: { staffId: string; date: string } | null;
}) {
  const { shifts } = useLeadAgent();
  const [open, setOpen] = useState<Open>(null);
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? id;
  const known = answer.absences.find(
    ({ absence }) => absence.staffId === active?.staffId && absence.date === active.date,
  );
  const planned = answer.plan.entries.some(
    ({ staffId, date }) => staffId === active?.staffId && date === active.date,
  );
  const begin = () => {
    if (active === null) return;
    const fresh = { ...active, kind: "absent", reason: "illness" } as const;
    const saved = known ?? { revision: 0, updatedAt: null, updatedBy: null, absence: fresh };
    setOpen({ kind: "edit", saved });
  };
  return (
    <section aria-labelledby="console-shift-absences">
      <h3 id="console-shift-absences">{words.absences}</h3>
      <p>{words.absencesText}</p>
      <div>
        <Button disabled={active === null || !planned || dirty} onClick={begin}>
          {words.addAbsence}
        </Button>{" "}
        {dirty && words.unsavedFirst}
      </div>
      <AbsenceTable rows={answer.absences} nameOf={nameOf} onOpen={setOpen} />
      {open?.kind === "edit" && (
        <AbsenceDialog saved={open.saved} staff={staff} onSaved={take} onClose={() => setOpen(null)} />
      )}
      {open?.kind === "remove" && (
        <ConfirmDialog
          title={words.absences}
          action={words.remove}
          danger
          onClose={() => setOpen(null)}
          run={async () => {
            const result = await shifts.removeAbsence(open.saved.absence, open.saved.revision);
            if (!result.ok) return sentenceOf(result);
            take(result.value);
            setOpen(null);
            return null;
          }}
        >
          <p>
            {words.removeAbsence(nameOf(open.saved.absence.staffId), formatMonthDay(open.saved.absence.date))}
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function AbsenceTable({
  rows,
  nameOf,
  onOpen,
}: {
  rows: readonly SavedAbsence[];
  nameOf: (id: string) => string;
  onOpen: (open: Open) => void;
}) {
  if (rows.length === 0) return <p className="console-empty">{words.noAbsence}</p>;
  return (
    <table className="console-table">
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.standIn}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((saved) => {
          const { date, staffId, standInId, note } = saved.absence;
          const what = `${nameOf(staffId)} ${formatMonthDay(date)}`;
          return (
            <tr key={`${date} ${staffId}`}>
              <th scope="row">{formatMonthDay(date)}</th>
              <td>{nameOf(staffId)}</td>
              <td>{[absenceText(saved.absence), ...(note === undefined ? [] : [note])].join(" ")}</td>
              <td>{standInId === undefined ? words.noStandIn : nameOf(standInId)}</td>
              <td>
                <Button
                  aria-label={words.rowLabel(words.edit, what)}
                  onClick={() => onOpen({ kind: "edit", saved })}
                >
                  {words.edit}
                </Button>{" "}
                <Button
                  kind="danger"
                  aria-label={words.rowLabel(words.remove, what)}
                  onClick={() => onOpen({ kind: "remove", saved })}
                >
                  {words.remove}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
