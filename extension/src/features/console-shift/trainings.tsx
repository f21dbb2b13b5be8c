import { formatMonthDay } from "@desk/shared/calendar/era";
import { type SavedTraining, type Staff, trainingTopicLabels } from "@desk/shared/contract";
import { useState } from "react";
import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { ConfirmDialog } from "../../ui/editing/index.ts";
import { Button } from "../../ui/index.ts";
import { recordWords as words } from "./record-words.ts";
import { TrainingDialog } from "./training-dialog.tsx";
import type { PlanEditor } from "./use-plan.ts";

type Open = { kind: "edit"; saved: SavedTraining | null } | { kind: "remove"; saved: SavedTraining } | null;

/** 研修の実施 of the month (S §10(2)). */
export function TrainingList({
  editor: { answer, take },
  staff,
}: {
  editor: PlanEditor;
  staff: readonly Staff[];
}) {
  const { shifts } = useLeadAgent();
  const [open, setOpen] = useState<Open>(null);
  return (
    <section aria-labelledby="console-shift-trainings">
      <h3 id="console-shift-trainings">{words.trainings}</h3>
      <p>{words.trainingsText}</p>
      <div>
        <Button onClick={() => setOpen({ kind: "edit", saved: null })}>{words.addTraining}</Button>
      </div>
      <TrainingTable rows={answer.trainings} onOpen={setOpen} />
      {open?.kind === "edit" && (
        <TrainingDialog
          saved={open.saved}
          month={answer.month}
          staff={staff}
          onSaved={(saved) => saved.month === answer.month && take(saved)}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === "remove" && (
        <ConfirmDialog
          title={words.trainings}
          action={words.remove}
          danger
          onClose={() => setOpen(null)}
          run={async () => {
            const result = await shifts.removeTraining(open.saved.id, open.saved.revision);
            if (!result.ok) return sentenceOf(result);
            take(result.value);
            setOpen(null);
            return null;
          }}
        >
          <p>{words.removeTraining(open.saved.training.title)}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function TrainingTable({ rows, onOpen }: { rows: readonly SavedTraining[]; onOpen: (open: Open) => void }) {
  if (rows.length === 0) return <p className="console-empty">{words.noTraining}</p>;
  return (
    <table className="console-table">
      <thead>
        <tr>
          <th scope="col">{words.date}</th>
          <th scope="col">{words.title}</th>
          <th scope="col">{words.topic}</th>
          <th scope="col">{words.minutes}</th>
          <th scope="col">{words.participants}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((saved) => {
          const { date, title, topic, minutes, participants } = saved.training;
          return (
            <tr key={saved.id}>
              <th scope="row">{formatMonthDay(date)}</th>
              <td>{title}</td>
              <td>{trainingTopicLabels[topic]}</td>
              <td className="number">{words.duration(minutes)}</td>
              <td className="number">{words.count(participants.length)}</td>
              <td>
                <Button
                  aria-label={words.rowLabel(words.edit, title)}
                  onClick={() => onOpen({ kind: "edit", saved })}
                >
                  {words.edit}
                </Button>{" "}
                <Button
                  kind="danger"
                  aria-label={words.rowLabel(words.remove, title)}
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
