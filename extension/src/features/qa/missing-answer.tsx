import { useState } from "react";
import { useDesk } from "../../outbox/index.ts";
import { Banner, Button, Dialog, noteProblem, ScreenedText } from "../../ui/index.ts";
import { words } from "./words.ts";

/** 答えがなかった: the question itself, screened, for the lead's list. */
export function MissingAnswer({
  query,
  transactionId,
}: {
  query: string;
  transactionId: string | undefined;
}) {
  const desk = useDesk();
  const [question, setQuestion] = useState<string | null>(null);
  const [noted, setNoted] = useState(false);
  const note = async (text: string) => {
    await desk.record([
      {
        type: "QuestionNoted",
        ...desk.stamp(),
        question: text.trim(),
        ...(transactionId === undefined ? {} : { transactionId }),
      },
    ]);
    setQuestion(null);
    setNoted(true);
  };
  return (
    <div className="qa__missing">
      {noted && <Banner kind="good">{words.noted}</Banner>}
      <Button
        wide
        aria-haspopup="dialog"
        onClick={() => {
          setNoted(false);
          setQuestion(query);
        }}
      >
        {words.missing}
      </Button>
      {question !== null && (
        <Dialog title={words.missingTitle} onClose={() => setQuestion(null)}>
          <ScreenedText
            label={words.question}
            hint={words.missingHint}
            value={question}
            onChange={setQuestion}
          />
          <Button
            kind="primary"
            wide
            disabled={question.trim() === "" || noteProblem(question) !== null}
            onClick={() => void note(question)}
          >
            {words.note}
          </Button>
        </Dialog>
      )}
    </div>
  );
}
