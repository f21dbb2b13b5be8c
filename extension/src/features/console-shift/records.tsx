import type { Staff } from "@desk/shared/contract";
import { AbsenceList } from "./absences.tsx";
import { TrainingList } from "./trainings.tsx";
import type { PlanEditor } from "./use-plan.ts";

/** What became of the plan, and what was trained: saved at once, each on its own. */
export function Records({
  editor,
  staff,
  active,
}: {
  editor: PlanEditor;
  staff: readonly Staff[];
  /** The cell on which the grid stands. */
  active: { staffId: string; date: string } | null;
}) {
  return (
    <div className="shift-records">
      <AbsenceList editor={editor} staff={staff} active={active} />
      <TrainingList editor={editor} staff={staff} />
    </div>
  );
}
