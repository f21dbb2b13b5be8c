import { phaseLabels } from "@desk/shared/contract";
import { Banner, Clock } from "../../ui/index.ts";
import { lineOf, type Names } from "./board.ts";
import type { Yielding } from "./priority.ts";
import { words } from "./words.ts";

/** The counters below tell all of them. */
const namedAtMost = 3;

/** S §8 is not kept: who waits, and for what. @param rule the rule itself, shown on demand */
export function PriorityBanner({
  yielding,
  names,
  nowMs,
  rule,
}: {
  yielding: Yielding | null;
  names: Names;
  nowMs: number;
  rule: string | null;
}) {
  if (yielding === null) return null;
  const waiting = yielding.waiting.map((one) => lineOf(names, one));
  const others = yielding.others.map((one) => lineOf(names, one));
  return (
    <Banner kind="warning">
      <p className="board-priority-title">{words.priority.title}</p>
      <dl className="board-priority">
        <div>
          <dt>{words.priority.waiting}</dt>
          {waiting.slice(0, namedAtMost).map((one) => (
            <dd key={one.transactionId}>
              {words.priority.one(one.counter, one.shortProcedure, phaseLabels[one.phase])}{" "}
              <Clock elapsedMs={nowMs - Date.parse(one.phaseSince)} label={words.columns.wait} />）
            </dd>
          ))}
          <Rest count={waiting.length} />
        </div>
        <div>
          <dt>{words.priority.others}</dt>
          {others.slice(0, namedAtMost).map((one) => (
            <dd key={one.transactionId}>{`${one.counter}　${one.shortProcedure}`}</dd>
          ))}
          <Rest count={others.length} />
        </div>
      </dl>
      {waiting.some(({ phase }) => phase === "review") && <p>{words.priority.reviewHint}</p>}
      {rule !== null && (
        <details className="board-priority-rule">
          <summary>{words.priority.ruleTitle}</summary>
          <p>{rule}</p>
        </details>
      )}
    </Banner>
  );
}

function Rest({ count }: { count: number }) {
  return count > namedAtMost ? <dd>{words.priority.more(count - namedAtMost)}</dd> : null;
}
