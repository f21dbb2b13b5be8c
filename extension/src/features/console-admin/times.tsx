import type { AdminTargets } from "@desk/shared/contract/admin";
import { targetLimits } from "@desk/shared/contract/admin-terms";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { ConfirmDialog, TableHead, TextField, WhenLoaded } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { wholeNumber } from "./number.ts";
import { Thresholds } from "./thresholds.tsx";
import { useChange } from "./use-change.ts";
import { words as common, timeWords as words } from "./words.ts";

type Target = AdminTargets["targets"][number];

const titleOf = ({ procedureId }: Target) => catalogueEntry(procedureId)?.title ?? procedureId;

/** 目標時間 of each procedure, and the thresholds. */
export function Times() {
  const { admin } = useLeadAgent();
  const loaded = useLoaded("targets", admin.targets);
  const change = useChange(loaded.reload);
  const [editing, setEditing] = useState<Target | null>(null);
  const save = async (target: Target, minutes: number | null) => {
    const asking = admin.setTarget(target.procedureId, minutes, target.revision);
    const problem = await change.run(asking, common.saved(titleOf(target)));
    if (problem === null) setEditing(null);
    return problem;
  };
  return (
    <>
      <Thresholds />
      <section className="console-card" aria-labelledby="admin-targets">
        <h2 id="admin-targets">{words.targets}</h2>
        <p>{words.targetLead}</p>
        {change.done !== null && <Banner kind="good">{change.done}</Banner>}
        <WhenLoaded of={loaded}>
          {({ targets }) => (
            <table className="console-table">
              <TableHead columns={words.columns} numeric={["minutes"]} />
              <tbody>
                {targets.map((target) => (
                  <tr key={target.procedureId}>
                    <th scope="row">{titleOf(target)}</th>
                    <td className="console-table-number number">{words.minutes(target.minutes)}</td>
                    <td>
                      {target.isSet ? words.set : target.minutes === null ? words.none : words.proposal}
                    </td>
                    <td>
                      <Button
                        aria-label={common.rowLabel(common.change, titleOf(target))}
                        onClick={() => setEditing(target)}
                      >
                        {common.change}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </WhenLoaded>
        {editing !== null && (
          <TargetDialog
            target={editing}
            onClose={() => setEditing(null)}
            run={(minutes) => save(editing, minutes)}
          />
        )}
      </section>
    </>
  );
}

function TargetDialog({
  target,
  onClose,
  run,
}: {
  target: Target;
  onClose: () => void;
  run: (minutes: number | null) => Promise<string | null>;
}) {
  const [text, setText] = useState(target.minutes === null ? "" : String(target.minutes));
  const save = async () => {
    if (text.trim() === "") return run(null);
    const minutes = wholeNumber(text, targetLimits);
    return minutes === null ? words.problem : run(minutes);
  };
  return (
    <ConfirmDialog title={words.title(titleOf(target))} action={common.save} onClose={onClose} run={save}>
      <TextField label={words.field} hint={words.hint} value={text} onChange={setText} />
    </ConfirmDialog>
  );
}
