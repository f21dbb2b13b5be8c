import { formatWarekiMoment } from "@desk/shared/calendar/era";
import { outcomeLabels, outcomes } from "@desk/shared/contract";
import { catalogueEntry } from "@desk/shared/procedures/catalogue";
import type { PracticeAnswer } from "@desk/shared/procedures/version-requests";
import { durationText } from "@desk/shared/timing/format";
import { useState } from "react";
import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { SelectField, TableHead, WhenLoaded } from "../../ui/editing/index.ts";
import { words } from "./words.ts";

type Case = PracticeAnswer["cases"][number];

/** 練習の記録 (S §10(2)): who practised what, how long, and which checks were passed over. */
export function Practice() {
  const { procedures } = useLeadAgent();
  const staff = useDeskState((state) => state.settings.site?.staff) ?? [];
  const read = useLoaded("practice", procedures.practice);
  const [who, setWho] = useState("");
  return (
    <section className="console-card" aria-labelledby="console-practice">
      <h2 id="console-practice">{words.title}</h2>
      <p>{words.lead}</p>
      <div className="editing-row">
        <SelectField
          label={words.staff}
          value={who}
          choices={[["", words.allStaff], ...staff.map(({ id, name }) => [id, name] as const)]}
          onChange={setWho}
        />
      </div>
      <WhenLoaded of={read}>
        {({ cases }) => (
          <PracticeTable
            cases={cases.filter(({ staffId }) => who === "" || staffId === who)}
            nameOf={(id) => staff.find((one) => one.id === id)?.name ?? id}
          />
        )}
      </WhenLoaded>
    </section>
  );
}

function PracticeTable({ cases, nameOf }: { cases: readonly Case[]; nameOf: (staffId: string) => string }) {
  if (cases.length === 0) return <p className="console-empty">{words.none}</p>;
  return (
    <table className="console-table">
      <TableHead columns={words.columns} numeric={["duration", "steps"]} />
      <tbody>
        {cases.map((one) => (
          <tr key={one.transactionId}>
            <td className="number">{formatWarekiMoment(one.startedAt)}</td>
            <td>{nameOf(one.staffId)}</td>
            <th scope="row">{catalogueEntry(one.procedureId)?.title ?? one.procedureId}</th>
            <td className="number">{words.version(one.procedureVersion)}</td>
            <td className="console-table-number number">
              {one.durationS === null ? words.running : durationText(one.durationS)}
            </td>
            <td className="console-table-number number">{words.steps(one.steps)}</td>
            <td>{outcomeText(one)}</td>
            <td className="number">{missedText(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function outcomeText({ outcome }: Case): string {
  const known = outcomes.find((one) => one === outcome);
  return known === undefined ? (outcome ?? words.running) : outcomeLabels[known];
}

function missedText({ finishedAt, missedChecks }: Case): string {
  if (finishedAt === null) return words.running;
  const missed = missedChecks.filter((one) => one.missed > 0);
  const count = missed.reduce((sum, one) => sum + one.missed, 0);
  return count === 0 ? words.noMissed : words.missed(count, missed.length);
}
