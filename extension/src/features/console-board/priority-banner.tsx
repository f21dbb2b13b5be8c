import { phaseLabels } from "@desk/shared/contract";
import { Banner, Clock } from "../../ui/index.ts";
import { lineOf, type Names } from "./board.ts";
import type { Yielding } from "./priority.ts";
import { words } from "./words.ts";

/**
 * S §8 is not kept: who waits, and for what. @param rule the rule itself, shown on demand
 * @param namedAtMost the counters below tell all of them
 */
export function PriorityBanner({
  yielding,
  names,
  nowMs,
  rule,
  namedAtMost = 3,
}: {
  yielding: Yielding | null;
  names: Names;
  nowMs: number;
  rule: string | null;
  namedAtMost?: number;
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
          <Rest count={waiting.length - namedAtMost} />
        </div>
        <div>
          <dt>{words.priority.others}</dt>
          {others.slice(0, namedAtMost).map((one) => (
            <dd key={one.transactionId}>{`${one.counter}　${one.shortProcedure}`}</dd>
          ))}
          <Rest count={others.length - namedAtMost} />
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
  return count > 0 ? <dd>{words.priority.more(count)}</dd> : null;
}
