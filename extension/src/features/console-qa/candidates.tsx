import { formatWarekiMoment } from "@desk/shared/calendar/era";
import type { QaCandidatesAnswer } from "@desk/shared/qa/version-requests";
import { useState } from "react";
import { sentenceOf, useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { Waiting } from "../../ui/editing/index.ts";
import { Banner, Button } from "../../ui/index.ts";
import type { Go } from "./place.ts";
import { words } from "./words.ts";

type Candidate = QaCandidatesAnswer["candidates"][number];

/** 答えがなかった質問: each becomes an entry or is set aside. */
export function Candidates({ begin, go }: { begin: () => Promise<string | null>; go: Go }) {
  const { qa } = useLeadAgent();
  const site = useDeskState((state) => state.settings.site);
  const read = useLoaded("candidates", qa.candidates);
  const [said, setSaid] = useState<{ kind: "good" | "error"; text: string } | null>(null);
  const dismiss = async (one: Candidate) => {
    const result = await qa.dismiss(one.id);
    setSaid(
      result.ok ? { kind: "good", text: words.dismissed } : { kind: "error", text: sentenceOf(result) },
    );
    read.reload();
  };
  /** The entry is begun and holds the question before the question leaves the list. */
  const answer = async (one: Candidate) => {
    const id = await begin();
    if (id === null) return;
    const failed = await fill(id, one);
    if (failed === null) return go([id, "edit", "1"]);
    setSaid({ kind: "error", text: failed });
  };
  const fill = async (id: string, { id: candidateId, question }: Candidate): Promise<string | null> => {
    const versions = await qa.versions(id);
    if (!versions.ok) return sentenceOf(versions);
    const draft = versions.value.versions.at(-1);
    if (draft === undefined) return null;
    const saved = await qa.save(id, draft.version, {
      revision: draft.revision,
      changeNote: draft.changeNote,
      content: { ...draft.content, question: question.slice(0, 400) },
    });
    if (!saved.ok) return sentenceOf(saved);
    const taken = await qa.dismiss(candidateId, id);
    return taken.ok ? null : sentenceOf(taken);
  };
  const nameOf = (list: readonly { id: string; name?: string; label?: string }[] | undefined, id: string) => {
    const found = list?.find((one) => one.id === id);
    return found?.name ?? found?.label ?? id;
  };
  return (
    <section className="console-card" aria-labelledby="console-qa-candidates">
      <h2 id="console-qa-candidates">{words.candidates}</h2>
      <p>{words.candidatesLead}</p>
      {said !== null && <Banner kind={said.kind}>{said.text}</Banner>}
      {read.value === null && <Waiting {...read} />}
      {read.value?.candidates.length === 0 && <p className="console-empty">{words.noCandidates}</p>}
      <ul className="console-qa-candidates">
        {read.value?.candidates.map((one) => (
          <li key={one.id}>
            <div>
              <p>{one.question}</p>
              <p className="field__hint number">
                {words.candidateFrom(
                  formatWarekiMoment(one.at),
                  nameOf(site?.counters, one.counterId),
                  nameOf(site?.staff, one.staffId),
                )}
              </p>
            </div>
            <Button
              aria-label={words.candidateLabel(words.answerIt, one.question)}
              onClick={() => void answer(one)}
            >
              {words.answerIt}
            </Button>
            <Button
              kind="quiet"
              aria-label={words.candidateLabel(words.dismiss, one.question)}
              onClick={() => void dismiss(one)}
            >
              {words.dismiss}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
