import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { lazy } from "../../content/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { Button, Dialog } from "../../ui/index.ts";
import "./practice.css";
import { words } from "./words.ts";

/** Which fictitious person comes to the counter. */
export function PracticeDialog({
  procedureId,
  onStart,
  onClose,
}: {
  procedureId: string;
  onStart: (caseId: string) => void;
  onClose: () => void;
}) {
  const today = useDeskState((state) => state.businessDate);
  const { practiceCases, practiceText } = lazy();
  const title = catalogueEntry(procedureId)?.title ?? procedureId;
  return (
    <Dialog title={words.chooseTitle(title)} onClose={onClose}>
      <p>{words.choose}</p>
      <div className="practice-cases">
        {practiceCases
          .filter((one) => one.procedureId === procedureId)
          .map((one) => (
            <Button key={one.id} wide className="practice-cases__case" onClick={() => onStart(one.id)}>
              {practiceText(one, today)}
            </Button>
          ))}
      </div>
    </Dialog>
  );
}
