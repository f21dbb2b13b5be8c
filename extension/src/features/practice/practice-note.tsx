import { Banner, Button } from "../../ui/index.ts";
import { words } from "./words.ts";

/** Stands where something real could be recorded: not in 練習, and how to end it. */
export function PracticeNote({ onEnd }: { onEnd: () => void }) {
  return (
    <Banner kind="warning">
      <p>{words.locked}</p>
      <Button onClick={onEnd}>{words.end}</Button>
    </Banner>
  );
}
