import { openQuestions } from "@desk/shared/procedures/unconfirmed";

/** What the city has not answered yet, and what holds until then. */
export function OpenQuestions({ questions }: { questions: readonly string[] }) {
  return (
    <section className="case-lines case-lines--open" aria-label="市に確認中">
      <span className="case-lines__label" aria-hidden="true">
        市に
        <br />
        確認中
      </span>
      <ul>
        {questions.map((id) => (
          <li key={id}>
            {openQuestions[id]?.question}：<strong>{openQuestions[id]?.untilThen}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
