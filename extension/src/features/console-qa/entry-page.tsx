import { openQuestions } from "@desk/shared/procedures/unconfirmed";
import { type QaEntry, qaCategoryLabels } from "@desk/shared/qa/model";
import { useState } from "react";
import { sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { DecisionDialog, VersionMark, Waiting } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import { History } from "./history.tsx";
import type { Go } from "./place.ts";
import { words } from "./words.ts";

/** One entry as it stands now, its versions, and what can be done with the newest. */
export function EntryPage({ id, go }: { id: string; go: Go }) {
  const { qa } = useLeadAgent();
  const today = useDeskState((state) => state.businessDate);
  const versions = useLoaded(id, () => qa.versions(id));
  const [problem, setProblem] = useState<string | null>(null);
  const [deciding, setDeciding] = useState(false);
  if (versions.value === null) return <Waiting {...versions} />;
  const { seed, versions: all } = versions.value;
  const newest = all.at(-1);
  const content = newest?.content ?? seed?.content;
  const edit = async () => {
    if (newest?.state === "draft") return go([id, "edit", String(newest.version)]);
    const begun = await qa.draft(id);
    if (!begun.ok) return setProblem(sentenceOf(begun));
    go([id, "edit", String(begun.value.version.version)]);
  };
  const submitSeed = async () => {
    const result = await qa.submit(id, seed?.version ?? 1);
    setProblem(result.ok ? null : sentenceOf(result));
    versions.reload();
  };
  return (
    <section className="console-card" aria-labelledby="console-qa-entry">
      <header className="console-qa-head">
        <h2 id="console-qa-entry">
          {content === undefined || content.question === "" ? words.untitled : content.question}
        </h2>
        <VersionMark state={newest?.state ?? "seed"} />
        {newest?.state === "submitted" ? (
          <Button kind="primary" onClick={() => setDeciding(true)}>
            {words.decide}
          </Button>
        ) : (
          <Button kind="primary" onClick={() => void edit()}>
            {newest?.state === "draft" ? words.goOn : words.edit}
          </Button>
        )}
        {newest === undefined && <Button onClick={() => void submitSeed()}>{words.submit}</Button>}
        <Button kind="quiet" onClick={() => go([])}>
          {words.backToList}
        </Button>
      </header>
      {problem !== null && <Banner kind="error">{problem}</Banner>}
      {content !== undefined && <EntryBody content={content} />}
      <History id={id} answer={versions.value} />
      {deciding && newest !== undefined && (
        <DecisionDialog
          title={words.decide}
          today={today}
          onClose={() => setDeciding(false)}
          record={async (decision) => {
            const result = await qa.decide(id, newest.version, decision);
            if (!result.ok) return sentenceOf(result);
            setDeciding(false);
            versions.reload();
            go([id], words.recorded(decision.kind));
            return null;
          }}
        >
          <p>{newest.content.question}</p>
        </DecisionDialog>
      )}
    </section>
  );
}

function EntryBody({ content }: { content: QaEntry }) {
  return (
    <dl className="console-qa-body">
      <dt>{words.category}</dt>
      <dd>{qaCategoryLabels[content.category]}</dd>
      <dt>{words.answer}</dt>
      {content.answer.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
      <dt>{words.parts.keywords}</dt>
      <dd>{content.keywords.length === 0 ? words.none : content.keywords.join("、")}</dd>
      <dt>{words.sources}</dt>
      <dd>{content.sources.map(({ fact, tag }) => `${fact}[${tag}]`).join("、")}</dd>
      {(content.unconfirmed ?? []).length > 0 && <dt>{words.unconfirmed}</dt>}
      {(content.unconfirmed ?? []).map((one) => (
        <dd key={one}>
          {openQuestions[one]?.question}：{openQuestions[one]?.untilThen}
        </dd>
      ))}
      {content.retired && <dd>{words.retired}</dd>}
    </dl>
  );
}
