import type { OpenQuestion } from "@desk/shared/procedures/unconfirmed";

/** What the city has not answered yet, and what holds until then. */
export function OpenQuestions({ questions }: { questions: readonly OpenQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <section className="step-lines step-lines--open" aria-label="市に確認中">
      <span className="step-lines__label" aria-hidden="true">
        市に
        <br />
        確認中
      </span>
      <ul>
        {questions.map(({ question, untilThen }) => (
          <li key={question}>
            {question}：<strong>{untilThen}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
