import { formatWarekiMoment } from "@desk/shared/calendar/era";
import type { ReactNode } from "react";
import { useDeskState } from "../../outbox/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import type { PlanEditor } from "./use-plan.ts";
import { words } from "./words.ts";

/** Save, take back, and what state the table is in. */
export function SaveBar({
  editor,
  reload,
  children,
}: {
  editor: PlanEditor;
  reload: () => void;
  children: ReactNode;
}) {
  const { dirty, saving, undo, save, restored, problem, forget } = editor;
  return (
    <>
      <div className="shift-bar">
        <Button kind="primary" disabled={!dirty || saving} onClick={() => void save()}>
          {words.save}
        </Button>
        <Button disabled={undo === undefined} onClick={undo}>
          {words.undo}
        </Button>
        {children}
        <SaveState editor={editor} />
      </div>
      {restored && (
        <Banner kind="info">
          <p>{words.restored}</p>
          <Button onClick={forget}>{words.forget}</Button>
        </Banner>
      )}
      {problem !== null && (
        <Banner kind="error">
          <p>{problem.text}</p>
          {problem.overtaken && (
            <Button
              onClick={() => {
                forget();
                reload();
              }}
            >
              {words.takeTheirs}
            </Button>
          )}
        </Banner>
      )}
    </>
  );
}

function SaveState({ editor: { answer, dirty, saving } }: { editor: PlanEditor }) {
  const staff = useDeskState((state) => state.settings.site?.staff);
  const { revision, updatedAt, updatedBy } = answer;
  const name = staff?.find(({ id }) => id === updatedBy)?.name ?? updatedBy ?? "";
  const saved = updatedAt === null ? words.never : words.saved(revision, formatWarekiMoment(updatedAt), name);
  return <p role="status">{saving ? words.saving : dirty ? words.unsaved : saved}</p>;
}
