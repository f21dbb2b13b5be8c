import type { ContentFault } from "@desk/shared/contract";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import { words } from "./edit-words.ts";
import { plainFaults } from "./fault-words.ts";
import { describeFault } from "./faults.ts";

/** What the engine's check says of the draft; a click leads to the step. */
export function CheckList({
  content,
  faults,
  onJump,
}: {
  content: ProcedureContent;
  faults: readonly ContentFault[];
  onJump: (stepId: string) => void;
}) {
  return (
    <section className="console-content-check" aria-label={words.check}>
      <h3>{words.check}</h3>
      <p role="status">{faults.length === 0 ? words.checkNone : words.checkCount(faults.length)}</p>
      <FaultList content={content} faults={faults} onJump={onJump} />
    </section>
  );
}

/** Faults by place; those of a step of this draft lead there. */
export function FaultList({
  content,
  faults,
  onJump,
}: {
  content: ProcedureContent;
  faults: readonly ContentFault[];
  onJump: (stepId: string) => void;
}) {
  const isHere = ({ id, stepId }: ContentFault) =>
    id === content.procedure.id && content.procedure.steps.some((step) => step.id === stepId);
  return (
    <ul className="console-content-faults">
      {plainFaults(faults).map((fault) => {
        const { place, what } = describeFault(content, fault);
        const { stepId } = fault;
        return (
          <li key={`${fault.id}/${stepId}/${fault.code}/${fault.message}`}>
            {stepId !== null && isHere(fault) ? (
              <button type="button" className="console-content-jump" onClick={() => onJump(stepId)}>
                {place}
              </button>
            ) : (
              <strong>{place}</strong>
            )}
            <span>{what}</span>
          </li>
        );
      })}
    </ul>
  );
}
