import { Banner } from "../banner.tsx";
import { Button } from "../button.tsx";
import { textSaveWords } from "./report-words.ts";
import type { TextFields } from "./use-text-fields.ts";

/** The foot of a form of texts: whether they are saved, why not, and the way out when another window was first. */
export function TextSave<K extends string>({ dirty, problem, takeTheirs }: TextFields<K>) {
  return (
    <>
      {problem !== null && (
        <Banner kind="error">
          <p>{problem.text}</p>
          {problem.overtaken && <Button onClick={takeTheirs}>{textSaveWords.theirs}</Button>}
        </Banner>
      )}
      <div className="editing-row">
        <Button type="submit" kind={dirty ? "primary" : "secondary"} disabled={!dirty}>
          {textSaveWords.save}
        </Button>
        <p role="status">{dirty ? textSaveWords.unsaved : textSaveWords.saved}</p>
      </div>
    </>
  );
}
